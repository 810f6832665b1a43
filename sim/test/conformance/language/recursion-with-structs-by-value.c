#include <stdio.h>
#include <string.h>

struct matrix { long a, b, c, d; };
struct string { char s[32]; int n; };
struct frac { long n, d; };

static struct matrix mul(struct matrix x, struct matrix y) { return (struct matrix){ x.a * y.a + x.b * y.c, x.a * y.b + x.b * y.d, x.c * y.a + x.d * y.c, x.c * y.b + x.d * y.d }; }
static struct matrix power(struct matrix m, int n) { return n == 0 ? (struct matrix){ 1, 0, 0, 1 } : n % 2 ? mul(m, power(m, n - 1)) : power(mul(m, m), n / 2); }
static struct string append(struct string s, char c) { s.s[s.n++] = c; s.s[s.n] = 0; return s; }
static struct string binary(unsigned n) { return n < 2 ? append((struct string){ "" }, '0' + n) : append(binary(n / 2), '0' + n % 2); }
static struct string roman(struct string s, int n)
{
    static const struct { int v; char t[3]; } table[] = { { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" }, { 90, "XC" }, { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" } };
    for (int i = 0; i < 13; i++) if (n >= table[i].v) { s = append(s, table[i].t[0]); if (table[i].t[1]) s = append(s, table[i].t[1]); return roman(s, n - table[i].v); }
    return s;
}
static long gcd(long a, long b) { return b ? gcd(b, a % b) : a < 0 ? -a : a; }
static struct frac make(long n, long d) { long g = gcd(n, d); return (struct frac){ n / g, d / g }; }
static struct frac add(struct frac a, struct frac b) { return make(a.n * b.d + b.n * a.d, a.d * b.d); }
static struct frac harmonic(int n) { return n == 1 ? make(1, 1) : add(harmonic(n - 1), make(1, n)); }
static struct frac continued(const int *v, int n) { struct frac r; if (n == 1) return make(v[0], 1); r = continued(v + 1, n - 1); return add(make(v[0], 1), make(r.d, r.n)); }

int main(void)
{
    struct frac h = harmonic(20), e = continued((int[]){ 2, 1, 2, 1, 1, 4, 1, 1, 6 }, 9);

    printf("%ld %ld\n", power((struct matrix){ 1, 1, 1, 0 }, 90).b, power((struct matrix){ 1, 1, 1, 0 }, 10).b);
    printf("%s %s\n", binary(10).s, binary(1000000).s);
    printf("%s %s\n", roman((struct string){ "" }, 1994).s, roman((struct string){ "" }, 3888).s);
    printf("%ld/%ld %ld/%ld %.10f\n", h.n, h.d, e.n, e.d, (double)e.n / e.d);
    return 0;
}
