#include <stdio.h>
#include <string.h>

static int sum(int rows, int columns, int m[rows][columns])
{
    int total = 0;

    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++)
            total += m[r][c];
    return total;
}

static size_t size_of(int n)
{
    typedef char row[n + 1];
    row a[n];

    memset(a, 0, sizeof a);
    return sizeof(row) * 1000 + sizeof a;
}

int main(void)
{
    int n = 4;

    for (int rows = 1; rows <= 3; rows++) {
        int m[rows][n];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < n; c++)
                m[r][c] = r * 10 + c;
        printf("%zu %zu %d\n", sizeof m, sizeof m[0], sum(rows, n, m));
    }
    printf("%zu %zu\n", size_of(3), size_of(7));
    int (*p)[n] = (int[2][4]){ { 1, 2, 3, 4 }, { 5, 6, 7, 8 } };
    n = 9;
    printf("%d %zu\n", p[1][0], sizeof *p);
    int i = 2;
    char twice[i++ * 2];
    printf("%zu %d\n", sizeof twice, i);
    printf("%zu %d\n", sizeof(char[i++]), i);
    for (int k = 0; k < 3; k++) {
        char text[k + 2];
        memset(text, 'a' + k, k + 1);
        text[k + 1] = '\0';
        if (k == 1)
            continue;
        puts(text);
    }
    return 0;
}
