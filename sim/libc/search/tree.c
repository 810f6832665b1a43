/* Binary search trees, red and black, balanced on the way down when something is added: so twalk tells the levels that glibc's tell. */
#define _GNU_SOURCE
#include <search.h>
#include <stdint.h>
#include <stdlib.h>

/* The lowest bit of the left pointer is set in a red node: 24 bytes, as there. */
struct node {
  const void *key; /* first: callers take a node for a pointer to its key */
  uintptr_t left;
  struct node *right;
};

enum { deepest = 128 };

static struct node *side(const struct node *n, int right) {
  return right ? n->right : (struct node *)(n->left & ~1UL);
}

static void set_side(struct node *n, int right, struct node *to) {
  if (right) n->right = to;
  else n->left = (uintptr_t)to | (n->left & 1);
}

static int is_red(const struct node *n) {
  return n && n->left & 1;
}

static void paint(struct node *n, int red) {
  n->left = (n->left & ~1UL) | (uintptr_t)red;
}

/* The path from the root down to a node. */
struct path {
  struct node *at[deepest];
  unsigned char right[deepest]; /* which side of at[i] the path goes on */
  int n;
  struct node **root;
};

/* What hangs below step i of the path. */
static void hang(struct path *p, int i, struct node *n) {
  if (i < 0) *p->root = n;
  else set_side(p->at[i], p->right[i], n);
}

/* A node with two red children, or a new one, becomes red; two red ones in a row are then turned around their grandparent. */
static void split(struct path *p, int i, struct node *n, int is_new) {
  struct node *l = side(n, 0), *r = side(n, 1);
  if (!is_new && !(is_red(l) && is_red(r))) return;
  paint(n, 1);
  if (l) paint(l, 0);
  if (r) paint(r, 0);
  if (i < 1 || !is_red(p->at[i])) return;
  struct node *parent = p->at[i], *grand = p->at[i - 1];
  int from = p->right[i], above = p->right[i - 1];
  if (from == above) {
    hang(p, i - 2, parent);
    paint(parent, 0);
    paint(grand, 1);
    set_side(grand, from, side(parent, !from));
    set_side(parent, !from, grand);
    return;
  }
  paint(parent, 1);
  paint(grand, 1);
  paint(n, 0);
  set_side(parent, from, side(n, !from));
  set_side(n, !from, parent);
  set_side(grand, above, side(n, !above));
  set_side(n, !above, grand);
  hang(p, i - 2, n);
}

void *tsearch(const void *key, void **root, int (*compare)(const void *, const void *)) {
  if (!root) return 0;
  struct path p;
  p.n = 0;
  p.root = (struct node **)root;
  if (*root) paint(*root, 0);
  for (struct node *n = *root, *next; n; n = next) {
    int order = compare(key, n->key);
    if (!order) return n;
    /* Turning changes who is above; what hangs below n on this side is then read anew. */
    split(&p, p.n - 1, n, 0);
    p.at[p.n] = n;
    p.right[p.n++] = order > 0;
    next = side(n, order > 0);
  }
  struct node *made = malloc(sizeof *made);
  if (!made) return 0;
  *made = (struct node){key, 1, 0};
  hang(&p, p.n - 1, made);
  if (p.n) split(&p, p.n - 1, made, 1);
  return made;
}

void *tfind(const void *key, void *const *root, int (*compare)(const void *, const void *)) {
  struct node *n = root ? *root : 0;
  while (n) {
    int order = compare(key, n->key);
    if (!order) return n;
    n = side(n, order > 0);
  }
  return 0;
}

/* n, at step i, is to hang under its child on the other side of `to`. */
static struct node *turn(struct path *p, int i, struct node *n, int to) {
  struct node *up = side(n, !to);
  set_side(n, !to, side(up, to));
  set_side(up, to, n);
  hang(p, i - 1, up);
  return up;
}

/* Below the last step of the path a black node is missing. */
static void restore(struct path *p, struct node *below) {
  while (p->n > 0 && !is_red(below)) {
    int i = p->n - 1, from = p->right[i];
    struct node *parent = p->at[i], *sibling = side(parent, !from);
    if (is_red(sibling)) {
      paint(sibling, 0);
      paint(parent, 1);
      turn(p, i, parent, from);
      p->at[i] = sibling;
      p->at[++i] = parent;
      p->right[i] = (unsigned char)from;
      p->n++;
      sibling = side(parent, !from);
    }
    if (!is_red(side(sibling, 0)) && !is_red(side(sibling, 1))) {
      paint(sibling, 1);
      below = parent;
      p->n--;
      continue;
    }
    int colour = is_red(parent);
    if (!is_red(side(sibling, !from))) {
      struct node *inner = side(sibling, from);
      set_side(sibling, from, side(inner, !from));
      set_side(inner, !from, sibling);
      set_side(parent, !from, inner);
      sibling = inner;
    } else paint(side(sibling, !from), 0);
    paint(sibling, colour);
    paint(parent, 0);
    turn(p, i, parent, from);
    return;
  }
  if (below) paint(below, 0);
}

/* The parent of what was deleted; for the root something that is not null. */
void *tdelete(const void *restrict key, void **restrict root, int (*compare)(const void *, const void *)) {
  if (!root || !*root) return 0;
  struct path p;
  p.n = 0;
  p.root = (struct node **)root;
  struct node *n = *root;
  void *result = n;
  for (int order; (order = compare(key, n->key)) != 0;) {
    result = n;
    p.at[p.n] = n;
    p.right[p.n++] = order > 0;
    n = side(n, order > 0);
    if (!n) return 0;
  }
  struct node *gone = n;
  if (side(n, 0) && side(n, 1)) {
    /* Its successor goes instead, and its key comes here. */
    p.at[p.n] = n;
    p.right[p.n++] = 1;
    for (gone = side(n, 1); side(gone, 0); gone = side(gone, 0)) {
      p.at[p.n] = gone;
      p.right[p.n++] = 0;
    }
  }
  struct node *below = side(gone, 0) ? side(gone, 0) : side(gone, 1);
  hang(&p, p.n - 1, below);
  n->key = gone->key;
  if (!is_red(gone)) restore(&p, below);
  free(gone);
  return result;
}

static void walk(const struct node *n, void (*visit)(const void *, VISIT, int), int depth) {
  const struct node *l = side(n, 0), *r = side(n, 1);
  if (!l && !r) {
    visit(n, leaf, depth);
    return;
  }
  visit(n, preorder, depth);
  if (l) walk(l, visit, depth + 1);
  visit(n, postorder, depth);
  if (r) walk(r, visit, depth + 1);
  visit(n, endorder, depth);
}

void twalk(const void *root, void (*visit)(const void *, VISIT, int)) {
  if (root && visit) walk(root, visit, 0);
}

static void walk_with(const struct node *n, void (*visit)(const void *, VISIT, void *), void *own) {
  const struct node *l = side(n, 0), *r = side(n, 1);
  if (!l && !r) {
    visit(n, leaf, own);
    return;
  }
  visit(n, preorder, own);
  if (l) walk_with(l, visit, own);
  visit(n, postorder, own);
  if (r) walk_with(r, visit, own);
  visit(n, endorder, own);
}

void twalk_r(const void *root, void (*visit)(const void *, VISIT, void *), void *own) {
  if (root && visit) walk_with(root, visit, own);
}

void tdestroy(void *root, void (*release)(void *)) {
  struct node *n = root;
  if (!n) return;
  tdestroy(side(n, 0), release);
  tdestroy(side(n, 1), release);
  release((void *)n->key);
  free(n);
}
