#include <stdio.h>
static int f(int a[], int b[10], int *c) { return (sizeof a == 8) + (sizeof b == 8) + (a == c) + b[1]; }
static int g(int a[2][3]) { return sizeof *a / 4 + a[1][2]; }
static int h(int fn(int), int v) { return fn(v) + (sizeof fn == 8); }
static int sq(int v) { return v * v; }
static void write(char s[static 4]) { s[3] = '!'; }
int main(void)
{
    int v[10] = { 1, 2, 3 }, m[2][3] = { { 0 }, { 4, 5, 6 } };
    char s[] = "word";
    write(s);
    printf("%d %d %d %s\n", f(v, v, v), g(m), h(sq, 5), s);
    return 0;
}
