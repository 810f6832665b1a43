// A name in /dev/shm is a file: two opens, one object; unlinked it lives while it is mapped.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char name[40];
  sprintf(name, "/look-%d", getpid());
  int a = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600), b = shm_open(name, O_RDWR, 0);
  printf("size %s\n", said(ftruncate(a, PAGE)));
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, a, 0), *q = mmap(NULL, PAGE, RW, MAP_SHARED, b, 0);
  put(p, 'n');
  shm_unlink(name);
  printf("%c, open again: %s\n", *q, said(shm_open(name, O_RDWR, 0)));
  return 0;
}
