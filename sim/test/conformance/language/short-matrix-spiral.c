#include <stdio.h>
enum { R = 4, C = 5 };
int main(void)
{
    int m[R][C], t[C][R], n = 0, top = 0, left = 0, bottom = R - 1, right = C - 1;
    while (top <= bottom && left <= right) {
        for (int i = left; i <= right; i++) m[top][i] = ++n;
        for (int i = ++top; i <= bottom; i++) m[i][right] = ++n;
        for (int i = --right; top <= bottom && i >= left; i--) m[bottom][i] = ++n;
        for (int i = --bottom; left <= right && i >= top; i--) m[i][left] = ++n;
        left++;
    }
    for (int i = 0; i < R; i++) for (int j = 0; j < C; j++) { t[j][R - 1 - i] = m[i][j]; printf("%3d%s", m[i][j], j == C - 1 ? "\n" : ""); }
    for (int (*row)[R] = t; row < t + C; row++) { for (int *p = *row; p < *row + R; p++) printf("%d ", *p); printf("| "); }
    printf("%td\n", &t[C][0] - &t[0][0]);
    return 0;
}
