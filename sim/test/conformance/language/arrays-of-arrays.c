#include <stdio.h>

static int cube[3][4][5];

static int trace(int (*m)[3], int n)
{
    int i, sum = 0;

    for (i = 0; i < n; i++)
        sum += m[i][i];
    return sum;
}

static void fill(int m[][4][5])
{
    int *flat = &m[0][0][0], i;

    for (i = 0; i < 60; i++)
        flat[i] = i;
}

int main(void)
{
    int square[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    int (*row)[3] = square, (*whole)[3][3] = &square;
    int (*plane)[4][5] = cube;
    int *column[3];
    char names[2][3][4] = { { "abc", "def", "ghi" }, { "jkl" } };

    fill(cube);
    printf("%d %d %d\n", cube[1][2][3], *(*(*(cube + 2) + 1) + 4), plane[1][0][0]);
    printf("%zu %zu %zu %zu\n", sizeof cube, sizeof cube[0], sizeof cube[0][0], sizeof *plane);
    printf("%d %d\n", trace(square, 3), (*whole)[2][1]);
    row++;
    printf("%d %d %ld\n", (*row)[0], row[1][2], (char *)(row + 1) - (char *)row);
    for (int i = 0; i < 3; i++)
        column[i] = &square[i][1];
    printf("%d %d %d\n", *column[0], *column[1], *column[2]);
    printf("%ld %ld\n", (char *)(whole + 1) - (char *)whole, &square[2] - &square[0]);
    printf("%s %s [%s]\n", names[0][1], names[1][0], names[1][1]);
    printf("%d\n", 2[1[square]]);
    printf("%d\n", (int)(&cube[2][3][4] - &cube[0][0][0]));
    return 0;
}
