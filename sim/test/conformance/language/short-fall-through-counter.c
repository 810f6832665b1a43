#include <stdio.h>
static int days(int m, int leap) { switch (m) { case 2: return 28 + leap; case 4: case 6: case 9: case 11: return 30; default: return 31; } }
static int upto(int n) { int r = 0; switch (n) { default: r += 100; case 5: r += 5; case 4: r += 4; case 3: r += 3; case 2: r += 2; case 1: r += 1; case 0: ; } return r; }
static int nested(int a, int b) { switch (a) { case 1: switch (b) { case 1: return 11; default: break; case 2: return 12; } case 2: return 20 + b; } return 0; }
int main(void) { int t = 0; for (int m = 1; m <= 12; m++) t += days(m, 1); printf("%d", t); for (int i = -1; i < 7; i++) printf(" %d", upto(i)); printf("\n%d %d %d %d %d\n", nested(1, 1), nested(1, 2), nested(1, 3), nested(2, 4), nested(3, 1)); return 0; }
