// mount -t tmpfs with a size; bound to a second place both show the same file, and one page.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

int main(void) {
  mkdir("a", 0700);
  mkdir("b", 0700);
  RUN("/bin/mount", "-t", "tmpfs", "-o", "size=64k", "none", "a");
  RUN("/bin/mount", "--bind", "a", "b");
  int x = open("a/f", O_RDWR | O_CREAT, 0600), y = open("b/f", O_RDWR);
  ftruncate(x, PAGE);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, x, 0), *q = mmap(NULL, PAGE, RW, MAP_SHARED, y, 0);
  put(p, 'b');
  printf("%c, same frame %d\n", *q, frame(p) == frame(q));
  munmap(p, PAGE), munmap(q, PAGE);
  close(x), close(y);
  RUN("/bin/umount", "b");
  printf("%s\n", said(open("b/f", O_RDONLY)));
  RUN("/bin/umount", "a");
  return 0;
}
