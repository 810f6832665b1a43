// PROT_WRITE shared needs O_RDWR, any mapping needs reading: EACCES; a private one may be written without.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  open("f", O_RDWR | O_CREAT | O_TRUNC, 0600);
  int r = open("f", O_RDONLY), w = open("f", O_WRONLY);
  ftruncate(w, PAGE);
  printf("shared write of read-only %s\n", said((long)mmap(NULL, PAGE, RW, MAP_SHARED, r, 0)));
  printf("read of write-only %s\n", said((long)mmap(NULL, PAGE, PROT_READ, MAP_SHARED, w, 0)));
  printf("write of write-only %s\n", said((long)mmap(NULL, PAGE, PROT_WRITE, MAP_PRIVATE, w, 0)));
  char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, r, 0);
  TRY("private write", put(p, 1));
  p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, r, 0);
  printf("mprotect to write %s\n", said(mprotect(p, PAGE, RW)));
  return 0;
}
