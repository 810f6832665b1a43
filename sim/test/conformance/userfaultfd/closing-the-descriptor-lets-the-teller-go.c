// A munmap that waits for its reader ends when the descriptor is closed.
#define _GNU_SOURCE
#include "../uffd.h"

static volatile int ended;

static void *unmap(void *unused) {
  munmap(area, 4096);
  ended = 1;
  return unused;
}

int main(void) {
  pthread_t thread;
  uffd = open_uffd(UFFD_FEATURE_EVENT_UNMAP);
  area = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  watch(uffd, area, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING);
  pthread_create(&thread, NULL, unmap, NULL);
  struct pollfd ready = {.fd = uffd, .events = POLLIN};
  poll(&ready, 1, -1);
  printf("waits: %d\n", !ended);
  close(uffd);
  pthread_join(thread, NULL);
  printf("ended: %d\n", ended);
  return 0;
}
