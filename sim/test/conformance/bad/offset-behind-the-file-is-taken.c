// mmap does not ask whether the file reaches to the offset.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 100 * PAGE);
  printf("%s\n", said(p == MAP_FAILED ? -1 : 0));
  TRY("read", get(p));
  printf("misaligned %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 100)));
  printf("too far %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0x7ffffffffffff000)));
  return 0;
}
