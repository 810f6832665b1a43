// MADV_WIPEONFORK gives the child zeros, and its grandchildren too; KEEPONFORK ends that.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 'a');
  printf("%s\n", said(madvise(p, PAGE, MADV_WIPEONFORK)));
  CHILD({
    printf("child %d\n", *p);
    put(p, 'b');
    CHILD(printf("grandchild %d\n", *p));
  });
  madvise(p, PAGE, MADV_KEEPONFORK);
  CHILD(printf("kept %c\n", *p));
  int fd = memfd_create("m", 0);
  printf("shared %s\n", said(madvise(mmap(NULL, PAGE, RW, SHARED, -1, 0), PAGE, MADV_WIPEONFORK)));
  return 0;
}
