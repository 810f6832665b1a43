#define _GNU_SOURCE
#include <errno.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

int hcreate_r(size_t n, struct hsearch_data *h) {
  if (!h) {
    errno = EINVAL;
    return 0;
  }
  if (h->table) return 0;
  if (n > 0x7fffffff) {
    errno = ENOMEM;
    return 0;
  }
  size_t size = n < 3 ? 3 : n | 1;
  /* A prime, so that every step reaches every place. */
  for (size_t d = 3; d * d <= size; d += 2)
    if (size % d == 0) {
      size += 2;
      d = 1;
    }
  /* One place more, and a word for each, as glibc has them: what is allocated afterwards lies where it does there. */
  h->table = calloc(size + 1, 24);
  h->size = (unsigned int)size;
  h->filled = 0;
  return h->table != 0;
}

void hdestroy_r(struct hsearch_data *h) {
  if (!h) {
    errno = EINVAL;
    return;
  }
  free(h->table);
  h->table = 0;
}

int hsearch_r(ENTRY item, ACTION action, ENTRY **found, struct hsearch_data *h) {
  size_t hash = strlen(item.key), size = h->size;
  *found = 0;
  for (const char *s = item.key; *s; s++) hash = hash * 16 + (unsigned char)*s;
  size_t at = hash % size, step = 1 + hash % (size - 2);
  for (size_t tries = 0; tries < size; tries++, at = (at + step) % size) {
    ENTRY *place = &h->table[at];
    if (!place->key) {
      if (action == FIND) break;
      *place = item;
      h->filled++;
      *found = place;
      return 1;
    }
    if (!strcmp(place->key, item.key)) {
      *found = place;
      return 1;
    }
  }
  errno = action == FIND ? ESRCH : ENOMEM;
  return 0;
}

static struct hsearch_data table;

int hcreate(size_t n) {
  return hcreate_r(n, &table);
}

void hdestroy(void) {
  hdestroy_r(&table);
}

ENTRY *hsearch(ENTRY item, ACTION action) {
  ENTRY *found;
  hsearch_r(item, action, &found, &table);
  return found;
}
