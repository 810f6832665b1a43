// Opening a userfaultfd and watching memory; a monitor that reads messages and says what they were.
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#ifndef UFFD_FEATURE_WP_UNPOPULATED
#define UFFD_FEATURE_WP_UNPOPULATED (1 << 13)
#endif
#ifndef UFFD_FEATURE_WP_ASYNC
#define UFFD_FEATURE_WP_ASYNC (1 << 15)
#endif

static int uffd;

static int open_uffd(unsigned long features) {
  struct uffdio_api api = {.api = UFFD_API, .features = features};
  int fd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
  return ioctl(fd, UFFDIO_API, &api) == 0 ? fd : -errno;
}

static int watch(int fd, void *p, long length, int mode) {
  struct uffdio_register range = {.range = {(long)p, length}, .mode = mode};
  return ioctl(fd, UFFDIO_REGISTER, &range) == 0 ? 0 : -errno;
}

static char *area;
static struct uffd_msg got[8];
static int count;

/* Reads messages until something is written to the pipe; a missing page gets zeros. */
static int done[2];
static void *monitor(void *unused) {
  for (;;) {
    struct pollfd ready[2] = {{.fd = uffd, .events = POLLIN}, {.fd = done[0], .events = POLLIN}};
    poll(ready, 2, -1);
    struct uffd_msg message;
    if ((ready[0].revents & POLLIN) && read(uffd, &message, sizeof message) == sizeof message) {
      got[count++] = message;
      if (message.event == UFFD_EVENT_PAGEFAULT) {
        struct uffdio_zeropage zero = {.range = {message.arg.pagefault.address & -4096, 4096}};
        ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
      }
    } else if (ready[1].revents & POLLIN) return unused;
  }
}

static pthread_t thread;
static void start(void) {
  pipe(done);
  pthread_create(&thread, NULL, monitor, NULL);
}
static void stop(void) {
  write(done[1], "", 1);
  pthread_join(thread, NULL);
}

static void messages(void) {
  for (int i = 0; i < count; i++) {
    struct uffd_msg *m = &got[i];
    long a = m->arg.remap.from, b = m->arg.remap.to;
    if (m->event == UFFD_EVENT_PAGEFAULT) printf("fault, flags %lld, page %lld\n", m->arg.pagefault.flags, ((long long)m->arg.pagefault.address - (long)area) / 4096);
    if (m->event == UFFD_EVENT_FORK) printf("fork, descriptor %s\n", m->arg.fork.ufd > 2 ? "new" : "none");
    if (m->event == UFFD_EVENT_REMAP) printf("remap from page %ld, %s, %lld bytes\n", (a - (long)area) / 4096, b == a ? "same place" : "elsewhere", m->arg.remap.len);
    if (m->event == UFFD_EVENT_REMOVE) printf("remove pages %ld to %ld\n", (a - (long)area) / 4096, (b - (long)area) / 4096);
    if (m->event == UFFD_EVENT_UNMAP) printf("unmap pages %ld to %ld\n", (a - (long)area) / 4096, (b - (long)area) / 4096);
  }
}

/* What pagemap says of a page: present, swap entry or marker, protected by userfaultfd. */
static void entry(const char *what, void *p) {
  unsigned long e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (long)p / 4096 * 8);
  close(fd);
  printf("%s:%s%s%s\n", what, e >> 63 & 1 ? " present" : "", e >> 62 & 1 ? " marker" : "", e >> 57 & 1 ? " protected" : "");
}
