// A tmpfs with a size: the page that does not fit is SIGBUS through a mapping and ENOSPC in write; what is open or mapped keeps it busy.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static sigjmp_buf back;
static void bus(int signo, siginfo_t *info, void *context) { siglongjmp(back, info->si_code); }
static void told(const char *what, long r) { printf("%s: %s\n", what, r < 0 ? strerrorname_np(errno) : "ok"); }

int main(void) {
  struct sigaction action = {.sa_sigaction = bus, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &action, 0);
  mkdir("m", 0755);
  told("mount", mount("none", "m", "tmpfs", 0, "size=32k"));
  int fd = open("m/f", O_RDWR | O_CREAT, 0644);
  ftruncate(fd, 16 * 4096);
  volatile char *p = mmap(0, 16 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  volatile int page = 0;
  int code = sigsetjmp(back, 1);
  if (code == 0)
    for (; page < 16; page++) p[page * 4096] = 1;
  printf("page %d: SIGBUS code %d\n", page, code);
  told("pwrite", pwrite(fd, "x", 1, 12 * 4096));
  told("umount, mapped", umount("m"));
  munmap((void *)p, 16 * 4096);
  told("umount, open", umount("m"));
  ftruncate(fd, 4096);
  told("pwrite with room", pwrite(fd, "x", 1, 3 * 4096));
  close(fd);
  mkdir("n", 0755);
  told("bind", mount("m", "n", 0, MS_BIND, 0));
  told("through it", open("n/f", O_RDONLY) < 0 ? -1 : 0);
  told("detach", umount2("n", MNT_DETACH));
  told("detach", umount2("m", MNT_DETACH));
  told("open after", open("m/f", O_RDONLY));
  return 0;
}
