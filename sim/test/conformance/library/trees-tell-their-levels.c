/* The levels that twalk tells are those of a tree balanced in glibc's way, after additions and deletions. */
#include <search.h>
#include <stdio.h>

static int values[200];
static unsigned seed = 7;

static unsigned next(unsigned below) {
  seed = seed * 1103515245 + 12345;
  return (seed >> 16 & 0x7fff) % below;
}

static int compare(const void *a, const void *b) {
  return *(const int *)a - *(const int *)b;
}

static void visit(const void *node, VISIT which, int level) {
  if (which == postorder || which == leaf) printf(" %d/%d", **(int *const *)node, level);
}

int main(void) {
  void *root = NULL;
  for (int i = 0; i < 200; i++) values[i] = i;
  for (int round = 0; round < 20; round++) {
    for (int i = 0; i < 30; i++) {
      int *value = &values[next(round < 10 ? 40 : 200)];
      if (next(5) < 3) tsearch(value, &root, compare);
      else printf("%d", tdelete(value, &root, compare) != NULL);
    }
    twalk(root, visit);
    printf("\n");
  }
  return 0;
}
