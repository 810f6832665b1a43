#include <stdio.h>
struct p { int x, y; }; typedef struct p (*maker)(int); typedef int row[3];
static struct p make(int n) { return (struct p){ n, n * n }; }
static maker get(void) { return make; }
static row *rows(void) { static row r[2] = { { 1, 2, 3 }, { 4, 5, 6 } }; return r; }
static struct p *best(struct p *a, struct p *b) { return a->y > b->y ? a : b; }
static const char *(*names(int n))[2] { static const char *t[2][2] = { { "a", "b" }, { "c", "d" } }; return &t[n]; }
static int (*pick(char c))(const char *, ...) { return c == 'p' ? printf : NULL; }
int main(void) { struct p a = make(2), b = get()(3); printf("%d %d %d\n", get()(4).y, make(5).x + make(6).y, best(&a, &b)->y); printf("%d %d %s %s\n", rows()[1][2], (*rows())[1], (*names(1))[0], names(0)[0][1]); best(&a, &b)->x = 50; pick('p')("%d %d %d\n", b.x, pick('q') == NULL, (*get())(7).x); return 0; }
