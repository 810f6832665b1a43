// EXACT_ADDRESS tells the byte, THREAD_ID the thread that waits; without them the page and nothing.
#define _GNU_SOURCE
#include "../uffd.h"

static long waiter;

static void *touch(void *unused) {
  waiter = gettid();
  return (void *)(long)area[4096 + 123];
}

int main(void) {
  unsigned long features[] = {0, UFFD_FEATURE_EXACT_ADDRESS, UFFD_FEATURE_THREAD_ID};
  for (int i = 0; i < 3; i++) {
    pthread_t thread;
    struct uffd_msg message = {0};
    uffd = open_uffd(features[i]);
    area = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    watch(uffd, area, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING);
    pthread_create(&thread, NULL, touch, NULL);
    struct pollfd ready = {.fd = uffd, .events = POLLIN};
    poll(&ready, 1, -1);
    read(uffd, &message, sizeof message);
    printf("byte %lld, thread %s\n", (long long)message.arg.pagefault.address - (long)area,
           message.arg.pagefault.feat.ptid == 0 ? "not told" : message.arg.pagefault.feat.ptid == waiter ? "right" : "wrong");
    struct uffdio_zeropage zero = {.range = {(long)area + 4096, 4096}};
    ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
    pthread_join(thread, NULL);
    close(uffd);
  }
  return 0;
}
