// Who takes the protection away makes the page writable again at once, where nobody else has it; without the descriptor it is the same.
#define _GNU_SOURCE
#include "../uffd.h"
#include <signal.h>
#include <sys/resource.h>

static long faults(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_minflt;
}

static void mode(char *p, int pages, int mode) {
  struct uffdio_writeprotect range = {.range = {(long)p, pages * 4096}, .mode = mode};
  if (ioctl(uffd, UFFDIO_WRITEPROTECT, &range) != 0) printf("%s\n", strerror(errno));
}

static void writes(const char *what, volatile char *p) {
  long before = faults();
  for (int i = 0; i < 4; i++) p[i * 4096] = 2;
  printf("%s: %ld\n", what, faults() - before);
}

int main(void) {
  uffd = open_uffd(0);
  char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_WP);
  memset(p, 1, 4 * 4096);
  mode(p, 4, 1);
  mode(p, 4, 0);
  writes("lifted", p);
  struct uffdio_range range = {(long)p, 4 * 4096};
  mode(p, 4, 1);
  ioctl(uffd, UFFDIO_UNREGISTER, &range);
  writes("unregistered", p);
  watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_WP);
  mode(p, 4, 1);
  int pid = fork();
  if (pid == 0) pause();
  mode(p, 4, 0);
  writes("shared with a child", p);
  kill(pid, 9);
  wait(NULL);
  return 0;
}
