// On a noexec mount PROT_EXEC is EPERM, at mmap and at mprotect.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/mount.h>

int main(void) {
  mkdir("m", 0700);
  mount("none", "m", "tmpfs", MS_NOEXEC, "");
  int fd = open("m/f", O_RDWR | O_CREAT, 0700);
  ftruncate(fd, PAGE);
  printf("mmap %s\n", said((long)mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, 0)));
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
  printf("mprotect %s\n", said(mprotect(p, PAGE, PROT_READ | PROT_EXEC)));
  printf("execve %s\n", said(execl("m/f", "f", NULL)));
  munmap(p, PAGE);
  close(fd);
  umount("m");
  return 0;
}
