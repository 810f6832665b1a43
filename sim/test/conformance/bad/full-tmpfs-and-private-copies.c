// A private copy takes no room of the file system: it is made where the file system is full.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/mount.h>

int main(void) {
  mkdir("full", 0700);
  mount("none", "full", "tmpfs", 0, "size=4k");
  int fd = open("full/f", O_RDWR | O_CREAT, 0600);
  pwrite(fd, "a", 1, 0);
  ftruncate(fd, 2 * PAGE);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0);
  TRY("copy of a page", put(p, 'c'));
  TRY("copy of a hole", put(p + PAGE, 'c'));
  printf("%c\n", p[0]);
  munmap(p, 2 * PAGE);
  close(fd);
  umount("full");
  return 0;
}
