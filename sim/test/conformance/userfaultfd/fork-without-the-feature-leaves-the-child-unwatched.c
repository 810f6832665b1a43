// Nobody serves the child's faults: it gets zero pages as ever.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(0);
  char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  if (fork() == 0) {
    printf("child reads %d\n", p[0]);
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  struct uffd_msg message;
  ssize_t result = read(uffd, &message, sizeof message);
  printf("messages: %zd %s\n", result, strerror(errno));
  return 0;
}
