// umount of a file system with a mapped file is EBUSY; lazily it goes from the tree, and the mapping stays.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/mount.h>

int main(void) {
  mkdir("m", 0700);
  mount("none", "m", "tmpfs", 0, "");
  int fd = open("m/f", O_RDWR | O_CREAT, 0600);
  ftruncate(fd, PAGE);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 'x');
  close(fd);
  printf("busy %s\n", said(umount("m")));
  printf("lazy %s\n", said(umount2("m", MNT_DETACH)));
  printf("gone %s\n", said(open("m/f", O_RDONLY)));
  printf("still %c\n", get(p));
  return 0;
}
