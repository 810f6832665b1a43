// A read-only mount: no file is made or opened for writing (EROFS); a mapping of one can be written privately.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/mount.h>

int main(void) {
  mkdir("m", 0700);
  mount("none", "m", "tmpfs", 0, "");
  int fd = open("m/f", O_RDWR | O_CREAT, 0600);
  write(fd, "data", 4);
  close(fd);
  printf("remount %s\n", said(mount("none", "m", "tmpfs", MS_REMOUNT | MS_RDONLY, "")));
  printf("create %s\n", said(open("m/g", O_RDWR | O_CREAT, 0600)));
  printf("write %s\n", said(open("m/f", O_RDWR)));
  printf("unlink %s\n", said(unlink("m/f")));
  fd = open("m/f", O_RDONLY);
  char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
  TRY("private store", put(p, 'D'));
  printf("%.4s\n", p);
  munmap(p, PAGE);
  close(fd);
  umount("m");
  return 0;
}
