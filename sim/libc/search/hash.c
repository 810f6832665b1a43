#include <errno.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

static ENTRY *table;
static size_t size, used;

int hcreate(size_t n) {
  if (table) return 0;
  size = n < 3 ? 3 : n | 1;
  /* A prime, so that every step reaches every place. */
  for (size_t d = 3; d * d <= size; d += 2)
    if (size % d == 0) {
      size += 2;
      d = 1;
    }
  table = calloc(size, sizeof *table);
  used = 0;
  return table != 0;
}

void hdestroy(void) {
  free(table);
  table = 0;
}

ENTRY *hsearch(ENTRY item, ACTION action) {
  size_t hash = strlen(item.key);
  for (const char *s = item.key; *s; s++) hash = hash * 16 + (unsigned char)*s;
  size_t at = hash % size, step = 1 + hash % (size - 2);
  for (size_t tries = 0; tries < size; tries++, at = (at + step) % size) {
    if (!table[at].key) {
      if (action == FIND) break;
      table[at] = item;
      used++;
      return &table[at];
    }
    if (!strcmp(table[at].key, item.key)) return &table[at];
  }
  errno = action == FIND ? ESRCH : ENOMEM;
  return 0;
}
