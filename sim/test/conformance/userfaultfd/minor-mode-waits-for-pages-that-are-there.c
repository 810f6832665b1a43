// MODE_MINOR: the page is in the object and not in the mapping; UFFDIO_CONTINUE maps it.
#define _GNU_SOURCE
#include "../uffd.h"

static struct uffd_msg message;

static void *serve(void *unused) {
  struct pollfd ready = {.fd = uffd, .events = POLLIN};
  poll(&ready, 1, -1);
  read(uffd, &message, sizeof message);
  struct uffdio_continue go = {.range = {message.arg.pagefault.address & -4096, 4096}};
  ioctl(uffd, UFFDIO_CONTINUE, &go);
  return unused;
}

int main(void) {
  pthread_t thread;
  int fd = memfd_create("minor", 0);
  ftruncate(fd, 3 * 4096);
  pwrite(fd, "data", 4, 4096);
  uffd = open_uffd(UFFD_FEATURE_MINOR_SHMEM);
  area = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  printf("watch %d\n", watch(uffd, area, 3 * 4096, UFFDIO_REGISTER_MODE_MINOR));
  pthread_create(&thread, NULL, serve, NULL);
  printf("hole reads %d\n", area[0]);
  printf("page reads %c\n", area[4096]);
  pthread_join(thread, NULL);
  printf("flags %lld, page %lld\n", message.arg.pagefault.flags, ((long long)message.arg.pagefault.address - (long)area) / 4096);
  struct uffdio_continue go = {.range = {(long)area + 2 * 4096, 4096}};
  int hole = ioctl(uffd, UFFDIO_CONTINUE, &go);
  printf("continue a hole %d %s, %lld\n", hole, strerror(errno), go.mapped);
  return 0;
}
