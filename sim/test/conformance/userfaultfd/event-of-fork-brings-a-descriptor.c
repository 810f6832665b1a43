// With EVENT_FORK the child's memory is watched through a descriptor of its own, which comes with the message.
#define _GNU_SOURCE
#include "../uffd.h"

int main(void) {
  uffd = open_uffd(UFFD_FEATURE_EVENT_FORK);
  area = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  start();
  pid_t child = fork();
  if (child == 0) {
    printf("child reads %d\n", area[4096]);
    fflush(stdout);
    _exit(0);
  }
  stop();
  messages();
  int theirs = got[0].arg.fork.ufd;
  struct uffd_msg message = {0};
  struct pollfd ready = {.fd = theirs, .events = POLLIN};
  printf("poll %d\n", poll(&ready, 1, -1));
  ssize_t result = read(theirs, &message, sizeof message);
  printf("read %zd, page %lld\n", result, ((long long)message.arg.pagefault.address - (long)area) / 4096);
  char page[4096] = {7};
  struct uffdio_copy copy = {.src = (long)page, .dst = (long)area + 4096, .len = 4096};
  printf("copy %d\n", ioctl(theirs, UFFDIO_COPY, &copy));
  wait(NULL);
  int result2 = ioctl(theirs, UFFDIO_COPY, &copy);
  printf("after its end: copy %d %s\n", result2, strerror(errno));
  return 0;
}
