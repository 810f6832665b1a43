#include <stdio.h>
#include <string.h>

enum { W = 12, H = 8 };
typedef unsigned char board[H][W];

static int neighbours(const unsigned char b[H][W], int y, int x)
{
    int n = 0;

    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
            if (dy || dx)
                n += b[(y + dy + H) % H][(x + dx + W) % W];
    return n;
}

static void step(board b)
{
    board next;

    for (int y = 0; y < H; y++)
        for (int x = 0; x < W; x++) {
            int n = neighbours((const unsigned char (*)[W])b, y, x);
            next[y][x] = n == 3 || (b[y][x] && n == 2);
        }
    memcpy(b, next, sizeof(board));
}

int main(void)
{
    static const char *const start[] = { ".#..", "..#.", "###." };
    board b = { 0 };

    for (int y = 0; y < 3; y++)
        for (int x = 0; start[y][x]; x++)
            b[y][x] = start[y][x] == '#';
    for (int generation = 0; generation <= 20; generation++) {
        if (generation % 10 == 0) {
            printf("%d:\n", generation);
            for (int y = 0; y < H; y++, putchar('\n'))
                for (int x = 0; x < W; x++)
                    putchar(b[y][x] ? '#' : '.');
        }
        step(b);
    }
    return 0;
}
