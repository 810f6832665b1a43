// MADV_POPULATE_READ gives the zero page, MADV_POPULATE_WRITE a page; neither changes what is there.
#define _GNU_SOURCE
#include "../look.h"

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#endif

int main(void) {
  char *p = mmap(NULL, 4 * PAGE, RW, PRIVATE, -1, 0);
  put(p, 'x');
  printf("read %s\n", said(madvise(p, 2 * PAGE, MADV_POPULATE_READ)));
  printf("write %s\n", said(madvise(p + 2 * PAGE, 2 * PAGE, MADV_POPULATE_WRITE)));
  for (int i = 0; i < 4; i++) flags("page", p + i * PAGE);
  printf("%c\n", *p);
  mprotect(p, PAGE, PROT_READ);
  printf("write of read-only %s\n", said(madvise(p, PAGE, MADV_POPULATE_WRITE)));
  return 0;
}
