// Rights come and go, the frame stays, also behind PROT_NONE.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 7);
  uint64_t before = frame(p);
  int rights[] = {PROT_READ, PROT_NONE, PROT_EXEC, RW};
  for (int i = 0; i < 4; i++) {
    mprotect(p, PAGE, rights[i]);
    printf("%d: same frame %d\n", rights[i], frame(p) == before);
  }
  return 0;
}
