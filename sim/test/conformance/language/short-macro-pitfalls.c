#include <stdio.h>
#define SQ(x) x*x
#define SQP(x) ((x)*(x))
#define MIN(a,b) ((a)<(b)?(a):(b))
#define DBL(x) x+x
#define STR(x) #x
#define LOG(msg) printf("%s:%d " msg "\n", __func__, __LINE__ - 9)
#define REPEAT(n, body) for (int _i = 0; _i < (n); _i++) { body; }
#define DECL(type, name, ...) type name[] = { __VA_ARGS__ }
int main(void) { int i = 3, j = 5; LOG("start"); printf("%d %d %d\n", SQ(1+2), SQP(1+2), 2*DBL(i)); printf("%d %d\n", MIN(i++, j), i); printf("%s %s\n", STR(a + b), STR("q")); REPEAT(3, printf("%d,", _i * 2)) DECL(int, v, 1, 2, 3); printf(" %zu\n", sizeof v / sizeof *v); return 0; }
