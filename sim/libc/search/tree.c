/* Binary search trees. Balanced by height; glibc's are red and black, so twalk may tell other levels. */
#define _GNU_SOURCE
#include <search.h>
#include <stdlib.h>

struct node {
  const void *key; /* first: callers take a node for a pointer to its key */
  struct node *side[2];
  int height;
};

static int height(const struct node *n) {
  return n ? n->height : 0;
}

static void update(struct node *n) {
  int a = height(n->side[0]), b = height(n->side[1]);
  n->height = (a > b ? a : b) + 1;
}

static void rotate(struct node **at, int to) {
  struct node *n = *at, *up = n->side[!to];
  n->side[!to] = up->side[to];
  up->side[to] = n;
  update(n);
  update(up);
  *at = up;
}

static void balance(struct node **at) {
  struct node *n = *at;
  int lean = height(n->side[1]) - height(n->side[0]);
  if (lean > 1 || lean < -1) {
    int heavy = lean > 0;
    struct node *child = n->side[heavy];
    if (height(child->side[!heavy]) > height(child->side[heavy])) rotate(&n->side[heavy], heavy);
    rotate(at, !heavy);
  } else {
    update(n);
  }
}

void *tfind(const void *key, void *const *root, int (*compare)(const void *, const void *)) {
  struct node *n = root ? *root : 0;
  while (n) {
    int order = compare(key, n->key);
    if (!order) return n;
    n = n->side[order > 0];
  }
  return 0;
}

static struct node *insert(struct node **at, const void *key, int (*compare)(const void *, const void *)) {
  struct node *n = *at;
  if (!n) {
    n = calloc(1, sizeof *n);
    if (!n) return 0;
    n->key = key;
    n->height = 1;
    *at = n;
    return n;
  }
  int order = compare(key, n->key);
  if (!order) return n;
  struct node *made = insert(&n->side[order > 0], key, compare);
  if (made) balance(at);
  return made;
}

void *tsearch(const void *key, void **root, int (*compare)(const void *, const void *)) {
  return root ? insert((struct node **)root, key, compare) : 0;
}

/* Takes the least node out. */
static struct node *take_least(struct node **at) {
  struct node *n = *at;
  if (!n->side[0]) {
    *at = n->side[1];
    return n;
  }
  struct node *least = take_least(&n->side[0]);
  balance(at);
  return least;
}

static int delete(struct node **at, const void *key, int (*compare)(const void *, const void *), struct node *above,
                  struct node **parent) {
  struct node *n = *at;
  if (!n) return 0;
  int order = compare(key, n->key);
  if (order) {
    if (!delete(&n->side[order > 0], key, compare, n, parent)) return 0;
    balance(at);
    return 1;
  }
  *parent = above;
  if (n->side[0] && n->side[1]) {
    struct node *next = take_least(&n->side[1]);
    next->side[0] = n->side[0];
    next->side[1] = n->side[1];
    *at = next;
    balance(at);
  } else {
    *at = n->side[0] ? n->side[0] : n->side[1];
  }
  free(n);
  return 1;
}

/* The parent of what was deleted; for the root something that is not null. */
void *tdelete(const void *restrict key, void **restrict root, int (*compare)(const void *, const void *)) {
  struct node *parent = 0;
  if (!root || !delete((struct node **)root, key, compare, 0, &parent)) return 0;
  return parent ? (void *)parent : (void *)root;
}

static void walk(const struct node *n, void (*visit)(const void *, VISIT, int), int depth) {
  if (!n->side[0] && !n->side[1]) {
    visit(n, leaf, depth);
    return;
  }
  visit(n, preorder, depth);
  if (n->side[0]) walk(n->side[0], visit, depth + 1);
  visit(n, postorder, depth);
  if (n->side[1]) walk(n->side[1], visit, depth + 1);
  visit(n, endorder, depth);
}

void twalk(const void *root, void (*visit)(const void *, VISIT, int)) {
  if (root && visit) walk(root, visit, 0);
}

void tdestroy(void *root, void (*release)(void *)) {
  struct node *n = root;
  if (!n) return;
  tdestroy(n->side[0], release);
  tdestroy(n->side[1], release);
  release((void *)n->key);
  free(n);
}
