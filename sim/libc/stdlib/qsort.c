/* A merge sort through temporary memory, as glibc 2.36 sorts: stable, and the comparisons come in the same order. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include <stdlib.h>
#include <string.h>
#include <sys/sysinfo.h>

typedef int compare_fn(const void *, const void *, void *);

struct sort {
  size_t size;
  compare_fn *compare;
  void *context;
  char *temporary;
  int indirect; /* elements are pointers to the real ones */
};

static int before(const struct sort *s, const char *a, const char *b) {
  if (s->indirect) return s->compare(*(const void *const *)a, *(const void *const *)b, s->context);
  return s->compare(a, b, s->context);
}

static void merge_sort(const struct sort *s, char *base, size_t n) {
  if (n <= 1) return;
  size_t size = s->size, n1 = n / 2, n2 = n - n1;
  char *b1 = base, *b2 = base + n1 * size, *to = s->temporary;
  merge_sort(s, b1, n1);
  merge_sort(s, b2, n2);
  while (n1 && n2) {
    if (before(s, b1, b2) <= 0) {
      memcpy(to, b1, size);
      b1 += size;
      n1--;
    } else {
      memcpy(to, b2, size);
      b2 += size;
      n2--;
    }
    to += size;
  }
  if (n1) memcpy(to, b1, n1 * size);
  memcpy(base, s->temporary, (n - n2) * size);
}

static void swap(char *a, char *b, size_t size) {
  while (size--) {
    char c = *a;
    *a++ = *b;
    *b++ = c;
  }
}

/* Without memory: a heap sort in place. */
static void sort_in_place(const struct sort *s, char *base, size_t n) {
  for (size_t start = n / 2, end = n; end > 1;) {
    if (start) start--;
    else swap(base, base + --end * s->size, s->size);
    for (size_t root = start, child; (child = 2 * root + 1) < end; root = child) {
      char *at = base + child * s->size;
      if (child + 1 < end && s->compare(at, at + s->size, s->context) < 0) {
        child++;
        at += s->size;
      }
      if (s->compare(base + root * s->size, at, s->context) >= 0) break;
      swap(base + root * s->size, at, s->size);
    }
  }
}

/* Puts the elements where the sorted pointers say, cycle by cycle. */
static void permute(char *base, size_t n, size_t size, char **pointers, char *spare) {
  char *here = base;
  for (size_t i = 0; i < n; i++, here += size) {
    char *from = pointers[i];
    if (from == here) continue;
    size_t j = i;
    char *to = here;
    memcpy(spare, here, size);
    do {
      size_t k = (size_t)(from - base) / size;
      pointers[j] = to;
      memcpy(to, from, size);
      j = k;
      to = from;
      from = pointers[k];
    } while (from != here);
    pointers[j] = to;
    memcpy(to, spare, size);
  }
}

static void sort_with(struct sort *s, char *base, size_t n, size_t size) {
  if (!s->indirect) {
    s->size = size;
    merge_sort(s, base, n);
    return;
  }
  char **pointers = (char **)(s->temporary + n * sizeof(char *));
  char *spare = (char *)(pointers + n);
  for (size_t i = 0; i < n; i++) pointers[i] = base + i * size;
  s->size = sizeof(char *);
  merge_sort(s, (char *)pointers, n);
  permute(base, n, size, pointers, spare);
}

void qsort_r(void *base, size_t n, size_t size, compare_fn *compare, void *context) {
  static long physical_pages;
  struct sort s = {size, compare, context, 0, size > 32};
  size_t needed = s.indirect ? 2 * n * sizeof(void *) + size : n * size;
  if (needed < 1024) {
    char room[1024];
    s.temporary = room;
    sort_with(&s, base, n, size);
    return;
  }
  if (!physical_pages) {
    physical_pages = get_phys_pages() / 4;
    if (physical_pages < 0) physical_pages = 0x7fffffff;
  }
  int error = ERRNO;
  s.temporary = needed / PAGE_SIZE > (size_t)physical_pages ? 0 : malloc(needed);
  ERRNO = error;
  if (!s.temporary) {
    s.size = size;
    s.indirect = 0;
    sort_in_place(&s, base, n);
    return;
  }
  sort_with(&s, base, n, size);
  free(s.temporary);
}

static int without_context(const void *a, const void *b, void *compare) {
  return (*(int (**)(const void *, const void *))compare)(a, b);
}

void qsort(void *base, size_t n, size_t size, int (*compare)(const void *, const void *)) {
  qsort_r(base, n, size, without_context, &compare);
}
