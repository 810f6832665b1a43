#include <stdio.h>
#include <stdlib.h>

struct b;
struct a { struct b *other; int n; };
struct b { struct a *other; struct a inside; struct b *(*make)(struct a *); };
typedef struct tree *tree;
struct tree { tree child[2]; int key; enum { RED, BLACK } colour; };

static struct b *make(struct a *a) { static struct b b; b.other = a; b.inside = *a; b.make = make; return &b; }

static tree rotate(tree t, int way) { tree c = t->child[!way]; t->child[!way] = c->child[way]; c->child[way] = t; c->colour = t->colour; t->colour = RED; return c; }
static int red(tree t) { return t && t->colour == RED; }

static tree insert(tree t, int key)
{
    if (!t) { t = calloc(1, sizeof *t); t->key = key; return t; }
    t->child[key > t->key] = insert(t->child[key > t->key], key);
    if (red(t->child[1]) && !red(t->child[0])) t = rotate(t, 0);
    if (red(t->child[0]) && red(t->child[0]->child[0])) t = rotate(t, 1);
    if (red(t->child[0]) && red(t->child[1])) { t->colour = RED; t->child[0]->colour = t->child[1]->colour = BLACK; }
    return t;
}

static int depth(tree t) { int l, r; if (!t) return 0; l = depth(t->child[0]); r = depth(t->child[1]); return 1 + (l > r ? l : r); }
static void print(tree t) { if (t) { putchar('('); print(t->child[0]); printf("%d%c", t->key, "rb"[t->colour]); print(t->child[1]); putchar(')'); } }

int main(void)
{
    struct a a = { .n = 4 };
    struct b *b = make(&a);
    tree t = NULL;

    a.other = b; b->inside.other = b;
    printf("%d %d %d\n", a.other->other->n, b->inside.other->inside.n, b->make(&b->inside)->other == &b->inside);
    for (int i = 0; i < 20; i++) { t = insert(t, i * 7 % 20); t->colour = BLACK; }
    print(t); printf("\n%d\n", depth(t));
    for (int i = 0; i < 500; i++) { t = insert(t, i + 100); t->colour = BLACK; }
    printf("%d\n", depth(t));
    return 0;
}
