// Shrinking, growing and moving parts of mappings without access: which pages are mapped afterwards.
#define _GNU_SOURCE
#include "../look.h"

#define SRC ((char *)0x20000000)
#define DST ((char *)0x30000000)

static void pages(const char *what, char *p) {
  printf(" %s ", what);
  for (int i = 0; i < 4; i++) putchar(msync(p + i * PAGE, PAGE, MS_ASYNC) ? '-' : 'x');
}

static void done(const char *what, char *result) {
  int failed = result == MAP_FAILED;
  printf("%s: %s", what, failed ? strerrorname_np(errno) : result == SRC ? "stays" : result == DST ? "moves" : "elsewhere");
  pages("source", SRC), pages("target", DST);
  if (!failed && result != SRC && result != DST) pages("there", result), munmap(result, 4 * PAGE);
  printf("\n");
  munmap(SRC, 4 * PAGE), munmap(DST, 4 * PAGE);
}

static void map(char *at, int n, int prot, int kind) { mmap(at, n * PAGE, prot, kind | MAP_ANONYMOUS | MAP_FIXED, -1, 0); }

int main(void) {
  static const int kinds[] = {MAP_PRIVATE, MAP_SHARED};
  for (int k = 0; k < 2; k++) {
    int kind = kinds[k];
    printf("%s\n", k ? "shared" : "private");
    map(SRC, 1, PROT_NONE, kind), done("the same", mremap(SRC, PAGE, PAGE, 0));
    map(SRC, 2, PROT_NONE, kind), done("shrink all", mremap(SRC, 2 * PAGE, PAGE, 0));
    map(SRC, 3, PROT_NONE, kind), done("shrink a part", mremap(SRC, 2 * PAGE, PAGE, 0));
    map(SRC, 3, PROT_READ, kind), mprotect(SRC, PAGE, PROT_NONE), done("shrink two", mremap(SRC, 3 * PAGE, 2 * PAGE, 0));
    map(SRC, 1, PROT_NONE, kind), done("grow", mremap(SRC, PAGE, 2 * PAGE, 0));
    map(SRC, 3, PROT_NONE, kind), munmap(SRC + PAGE, PAGE), done("grow into something", mremap(SRC, PAGE, 3 * PAGE, 0));
    map(SRC, 3, PROT_NONE, kind), munmap(SRC + PAGE, PAGE), done("grow and move", mremap(SRC, PAGE, 3 * PAGE, MREMAP_MAYMOVE));
    map(SRC, 1, PROT_NONE, kind), done("onto itself", mremap(SRC, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, SRC));
    map(SRC, 1, PROT_NONE, kind), done("to free room", mremap(SRC, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, DST));
    map(SRC, 1, PROT_NONE, kind), map(DST, 1, PROT_NONE, kind), done("over another", mremap(SRC, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, DST));
    map(SRC, 2, PROT_NONE, kind), done("move and shrink all", mremap(SRC, 2 * PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, DST));
    map(SRC, 3, PROT_NONE, kind), done("move and shrink a part", mremap(SRC, 2 * PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, DST));
    map(SRC, 3, PROT_READ, kind), mprotect(SRC, PAGE, PROT_NONE), map(DST, 2, PROT_NONE, kind);
    done("move and shrink two", mremap(SRC, 3 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, DST));
    map(SRC, 1, PROT_NONE, kind), done("move and grow", mremap(SRC, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, DST));
    map(SRC, 1, PROT_NONE, kind), done("from nothing", mremap(SRC, 0, PAGE, 0));
    map(SRC, 1, PROT_NONE, kind), done("from nothing, may move", mremap(SRC, 0, PAGE, MREMAP_MAYMOVE));
    map(SRC, 1, PROT_NONE, kind), map(DST, 1, PROT_NONE, MAP_PRIVATE);
    done("from nothing to a place", mremap(SRC, 0, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, DST));
  }
  return 0;
}
