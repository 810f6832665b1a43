#include <stdio.h>

static int sum(int rows, int columns, int table[rows][columns])
{
    int total = 0;

    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++)
            total += table[i][j] * (i + 1);
    return total;
}

int main(void)
{
    int table[3][4] = { { 1, 2, 3, 4 }, { 5, 6 }, { 9 } };
    int (*row)[4] = table;
    char names[][8] = { "zero", "one", "two" };
    int cube[2][3][4];

    printf("%zu %zu %zu\n", sizeof table, sizeof table[0], sizeof names);
    printf("%d %d %d\n", table[1][1], table[1][3], *(*(table + 2)));
    printf("%d\n", row[1][0]);
    row++;
    printf("%d\n", (*row)[1]);
    printf("%d\n", sum(3, 4, table));
    for (int i = 0; i < 24; i++)
        ((int *)cube)[i] = i;
    printf("%d %d\n", cube[1][2][3], cube[0][1][2]);
    printf("%s %c\n", names[2], names[1][2]);
    return 0;
}
