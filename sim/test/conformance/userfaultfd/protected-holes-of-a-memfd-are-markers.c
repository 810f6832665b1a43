// In shared memory a protected hole is remembered without any feature; a write to it brings the page, then asks.
#define _GNU_SOURCE
#include "../uffd.h"

static struct uffd_msg message;

static void *serve(void *unused) {
  struct pollfd ready = {.fd = uffd, .events = POLLIN};
  poll(&ready, 1, -1);
  read(uffd, &message, sizeof message);
  struct uffdio_writeprotect lift = {.range = {message.arg.pagefault.address & -4096, 4096}};
  ioctl(uffd, UFFDIO_WRITEPROTECT, &lift);
  return unused;
}

int main(void) {
  pthread_t thread;
  int fd = memfd_create("holes", 0);
  ftruncate(fd, 4 * 4096);
  uffd = open_uffd(UFFD_FEATURE_PAGEFAULT_FLAG_WP | UFFD_FEATURE_WP_HUGETLBFS_SHMEM);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  printf("watch %d\n", watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_WP));
  struct uffdio_writeprotect protect = {.range = {(long)area, 4 * 4096}, .mode = UFFDIO_WRITEPROTECT_MODE_WP};
  printf("protect %d\n", ioctl(uffd, UFFDIO_WRITEPROTECT, &protect));
  entry("hole", area + 4096);
  pthread_create(&thread, NULL, serve, NULL);
  area[4096] = 'w';
  pthread_join(thread, NULL);
  printf("asked: flags %lld, page %lld\n", message.arg.pagefault.flags, ((long long)message.arg.pagefault.address - (long)area) / 4096);
  entry("written", area + 4096);
  printf("reads %d\n", area[2 * 4096]);
  entry("read", area + 2 * 4096);
  madvise(area + 2 * 4096, 4096, MADV_DONTNEED);
  entry("unmapped", area + 2 * 4096);
  return 0;
}
