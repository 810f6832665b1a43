// write(2) from a missing page waits for it like the program would; with UFFD_USER_MODE_ONLY it is EFAULT.
#define _GNU_SOURCE
#include "../uffd.h"

static void *serve(void *unused) {
  struct pollfd ready = {.fd = uffd, .events = POLLIN};
  struct uffd_msg message;
  char page[4096] = "from the server\n";
  poll(&ready, 1, -1);
  read(uffd, &message, sizeof message);
  struct uffdio_copy copy = {.src = (long)page, .dst = message.arg.pagefault.address, .len = 4096};
  ioctl(uffd, UFFDIO_COPY, &copy);
  return unused;
}

int main(void) {
  pthread_t thread;
  uffd = open_uffd(0);
  area = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 4096, UFFDIO_REGISTER_MODE_MISSING);
  pthread_create(&thread, NULL, serve, NULL);
  ssize_t n = write(1, area, 16);
  pthread_join(thread, NULL);
  printf("%zd\n", n);
  int fd = syscall(SYS_userfaultfd, UFFD_USER_MODE_ONLY);
  struct uffdio_api api = {.api = UFFD_API};
  ioctl(fd, UFFDIO_API, &api);
  char *other = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  printf("watch %d\n", watch(fd, other, 4096, UFFDIO_REGISTER_MODE_MISSING));
  n = write(1, other, 16);
  printf("%zd %s\n", n, strerror(errno));
  return 0;
}
