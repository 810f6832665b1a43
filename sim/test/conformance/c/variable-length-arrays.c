#include <stdio.h>
#include <string.h>

static void triangle(int n)
{
    int rows[n][n];

    memset(rows, 0, sizeof rows);
    for (int i = 0; i < n; i++) {
        rows[i][0] = 1;
        for (int j = 1; j <= i; j++)
            rows[i][j] = rows[i - 1][j - 1] + rows[i - 1][j];
    }
    for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++)
            printf("%d ", rows[i][j]);
        printf("\n");
    }
    printf("%zu\n", sizeof rows);
}

int main(void)
{
    for (int n = 1; n < 4; n++) {
        char text[n + 1];
        memset(text, 'a' + n, n);
        text[n] = 0;
        printf("%s %zu\n", text, sizeof text);
    }
    triangle(6);
    return 0;
}
