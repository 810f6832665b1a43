#include <stdio.h>
struct n { int v; struct n *next; };
static void remove_if(struct n **p, int (*f)(int)) { while (*p) if (f((*p)->v)) *p = (*p)->next; else p = &(*p)->next; }
static void sorted(struct n **p, struct n *e) { for (; *p && (*p)->v < e->v; p = &(*p)->next) ; e->next = *p; *p = e; }
static struct n **last(struct n **p) { while (*p) p = &(*p)->next; return p; }
static int odd(int v) { return v & 1; } static int big(int v) { return v > 6; }
static void show(const struct n *p) { for (; p; p = p->next) printf("%d ", p->v); printf("| "); }
int main(void) { struct n a[8], b = { 99 }, *h = 0; for (int i = 0; i < 8; i++) { a[i].v = i * 5 % 8; sorted(&h, a + i); } show(h); *last(&h) = &b; b.next = 0; show(h); remove_if(&h, odd); show(h); remove_if(&h, big); show(h); printf("%d\n", last(&h) != &h); return 0; }
