// A system call that writes to memory faults as the program would; where it may not, the call answers EFAULT.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static struct rusage then;

/* Faults since the last call. It is made twice at the start, so that its own memory is there. */
static void count(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  if (what) printf("%s: %ld minor, %ld major\n", what, now.ru_minflt - then.ru_minflt, now.ru_majflt - then.ru_majflt);
  for (int i = 0; i < 2; i++) getrusage(RUSAGE_SELF, &then);
}

int main(void) {
  int fd = open("/dev/zero", O_RDONLY);
  char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *r = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  count(NULL);
  long n = read(fd, p, 3 * 4096);
  count("read");
  printf("%ld\n", n);
  n = read(fd, r, 10);
  printf("%ld %s\n", n, strerror(errno));
  mprotect(p, 4096, PROT_NONE);
  int null = open("/dev/shm", O_TMPFILE | O_RDWR, 0600);
  n = write(null, p, 10);
  printf("%ld %s\n", n, strerror(errno));
  return 0;
}
