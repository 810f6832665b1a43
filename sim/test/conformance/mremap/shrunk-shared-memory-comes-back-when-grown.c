// What shrinking cuts off a shared anonymous mapping stays in its object: growing shows it again, and beyond the object is SIGBUS.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *room = mmap(NULL, 4 * PAGE, PROT_NONE, PRIVATE, -1, 0);
  char *p = mmap(room, 2 * PAGE, RW, SHARED | MAP_FIXED, -1, 0);
  memset(p, 'a', PAGE);
  memset(p + PAGE, 'b', PAGE);
  printf("shrunk in place %d\n", mremap(p, 2 * PAGE, PAGE, 0) == p);
  char *q = mremap(p, PAGE, 3 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p + PAGE);
  printf("grown one page further %d\n", q == p + PAGE);
  printf("%c%c %c%c\n", q[0], q[PAGE - 1], q[PAGE], q[2 * PAGE - 1]);
  TRY("third page", (void)*(volatile char *)(q + 2 * PAGE));
  TRY("old place", (void)*(volatile char *)p);
  return 0;
}
