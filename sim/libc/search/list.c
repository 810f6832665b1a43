#include <search.h>
#include <string.h>

struct node {
  struct node *next;
  struct node *previous;
};

void insque(void *element, void *before) {
  struct node *e = element, *p = before;
  if (!p) {
    e->next = e->previous = 0;
    return;
  }
  e->next = p->next;
  e->previous = p;
  p->next = e;
  if (e->next) e->next->previous = e;
}

void remque(void *element) {
  struct node *e = element;
  if (e->next) e->next->previous = e->previous;
  if (e->previous) e->previous->next = e->next;
}

void *lfind(const void *key, const void *base, size_t *n, size_t size, int (*compare)(const void *, const void *)) {
  const char *at = base;
  for (size_t i = 0; i < *n; i++, at += size)
    if (!compare(key, at)) return (void *)at;
  return 0;
}

void *lsearch(const void *key, void *base, size_t *n, size_t size, int (*compare)(const void *, const void *)) {
  void *found = lfind(key, base, n, size, compare);
  if (found) return found;
  return memcpy((char *)base + (*n)++ * size, key, size);
}
