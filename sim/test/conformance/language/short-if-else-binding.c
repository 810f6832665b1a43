#include <stdio.h>
static int f(int a, int b) { if (a) if (b) return 1; else return 2; return 3; }
static int g(int n) { if (n < 0) return -1; else if (n == 0) return 0; else { if (n > 100) { return 2; } else if (n % 2) return n; } return 1; }
#define CHECK(c) if (!(c)) printf("failed %s\n", #c); else printf("passed\n")
int main(void) { printf("%d%d%d%d ", f(1, 1), f(1, 0), f(0, 1), f(0, 0)); printf("%d %d %d %d %d\n", g(-5), g(0), g(7), g(8), g(101)); if (1) CHECK(2 > 1); else printf("no\n"); CHECK(1 > 2); for (int i = 0; i < 3; i++) if (i == 1) continue; else while (i < 2) { printf("%d", i); break; } printf("\n"); return 0; }
