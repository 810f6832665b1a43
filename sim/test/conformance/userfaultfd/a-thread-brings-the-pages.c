// One thread serves the faults of another: each first touch of a page waits for its contents.
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PAGES = 4 };

static char *area;
static int fd;
/* What happened, to be printed when nobody runs beside. */
static struct {
  int ready, event, flags, page, result, copied;
} served[PAGES];

static void *serve(void *unused) {
  char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (int i = 0; i < PAGES; i++) {
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    struct uffd_msg message;
    served[i].ready = poll(&ready, 1, -1);
    read(fd, &message, sizeof message);
    served[i].event = message.event;
    served[i].flags = message.arg.pagefault.flags;
    served[i].page = ((char *)message.arg.pagefault.address - area) / 4096;
    memset(page, 'A' + i, 4096);
    struct uffdio_copy copy = {.src = (long)page, .dst = message.arg.pagefault.address, .len = 4096};
    served[i].result = ioctl(fd, UFFDIO_COPY, &copy);
    served[i].copied = copy.copy;
  }
  return unused;
}

int main(void) {
  struct uffdio_api api = {.api = UFFD_API};
  struct uffd_msg message;
  pthread_t server;
  fd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
  ioctl(fd, UFFDIO_API, &api);
  area = mmap(NULL, PAGES * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  struct uffdio_register range = {.range = {(long)area, PAGES * 4096}, .mode = UFFDIO_REGISTER_MODE_MISSING};
  printf("register %d\n", ioctl(fd, UFFDIO_REGISTER, &range));
  printf("nothing to read: %zd\n", read(fd, &message, sizeof message));
  pthread_create(&server, NULL, serve, NULL);
  for (int i = PAGES - 1; i >= 0; i--) {
    if (i % 2) area[i * 4096 + 5] = 'w';
    printf("page %d: %c%c\n", i, area[i * 4096 + 5], area[i * 4096 + 6]);
  }
  pthread_join(server, NULL);
  for (int i = 0; i < PAGES; i++)
    printf("%d ready, event %#x, flags %d, page %d: copy %d, %d bytes\n", served[i].ready, served[i].event,
           served[i].flags, served[i].page, served[i].result, served[i].copied);
  close(fd);
  madvise(area, 4096, MADV_DONTNEED);
  printf("closed: %d\n", area[0]);
  return 0;
}
