#include <stdio.h>
static unsigned isqrt(unsigned n) { unsigned r = 0, b = 1u << 30; while (b > n) b >>= 2; while (b) { if (n >= r + b) { n -= r + b; r = (r >> 1) + b; } else r >>= 1; b >>= 2; } return r; }
static int digits(unsigned long n, int base) { int c = 0; do c++; while (n /= base); return c; }
static int perfect(int n) { int s = 1; for (int i = 2; i * i <= n; i++) if (n % i == 0) s += i + (i != n / i ? n / i : 0); return n > 1 && s == n; }
static long binomial(int n, int k) { long r = 1; for (int i = 1; i <= k; i++) r = r * (n - k + i) / i; return r; }
static int armstrong(int n) { int s = 0, d = digits(n, 10); for (int m = n; m; m /= 10) { int p = 1; for (int i = 0; i < d; i++) p *= m % 10; s += p; } return s == n; }
int main(void) { for (int i = 1; i < 1000; i++) { if (perfect(i)) printf("p%d ", i); if (i > 9 && armstrong(i)) printf("a%d ", i); } printf("\n%u %u %u %d %d %ld %ld\n", isqrt(99), isqrt(1000000), isqrt(4294967295u), digits(0, 2), digits(-1UL, 16), binomial(30, 15), binomial(5, 0)); return 0; }
