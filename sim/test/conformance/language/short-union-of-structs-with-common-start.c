#include <stdio.h>
struct any { int type; }; struct num { int type; double v; }; struct str { int type; char s[12]; }; struct pair { int type; union object *a, *b; };
union object { struct any any; struct num num; struct str str; struct pair pair; };
static void print(const union object *o) { switch (o->any.type) { case 0: printf("%g", o->num.v); break; case 1: printf("%s", o->str.s); break; case 2: printf("("); print(o->pair.a); printf(" . "); print(o->pair.b); printf(")"); } }
static int depth(const union object *o) { int a, b; if (o->any.type != 2) return 0; a = depth(o->pair.a); b = depth(o->pair.b); return 1 + (a > b ? a : b); }
int main(void)
{
    union object n = { .num = { 0, 2.5 } }, s = { .str = { 1, "text" } }, p = { .pair = { 2, &n, &s } }, q = { .pair = { 2, &p, &p } }, r = q;
    r.pair.b = &n; print(&q); printf(" "); print(&r); printf(" %d %zu %zu\n", depth(&r), sizeof(union object), _Alignof(union object));
    n.str = (struct str){ 1, "changed" }; print(&p); printf("\n");
    return 0;
}
