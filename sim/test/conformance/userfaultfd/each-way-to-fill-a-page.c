// A thread waits for a page that another brings: copied, zeros, moved, shared memory's own; a store waits until the protection is lifted.
#define _GNU_SOURCE
#include "../look.h"
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>

#ifndef UFFDIO_MOVE
struct uffdio_move { unsigned long long dst, src, len, mode; long long move; };
#define UFFDIO_MOVE _IOWR(UFFDIO, 0x05, struct uffdio_move)
#endif

enum { COPY, ZEROS, MOVED, PROTECTED, CONTINUED };

static int uffd, how, memory;
static char *page, *other;
static volatile int early;

static void *answer(void *argument) {
  struct uffd_msg message;
  struct pollfd wait = {uffd, POLLIN, 0};
  unsigned long at = (unsigned long)page;
  long r = -1;
  poll(&wait, 1, -1);
  read(uffd, &message, sizeof message);
  printf("  event %#x flags %#llx, the page %d\n", message.event, (unsigned long long)message.arg.pagefault.flags, (message.arg.pagefault.address & -4096UL) == at);
  if (how == COPY) {
    memset(other, 'X', PAGE);
    struct uffdio_copy copy = {at, (unsigned long)other, PAGE, 0, 0};
    r = ioctl(uffd, UFFDIO_COPY, &copy);
    printf("  copied %lld\n", (long long)copy.copy);
  } else if (how == ZEROS) {
    struct uffdio_zeropage zero = {{at, PAGE}, 0, 0};
    r = ioctl(uffd, UFFDIO_ZEROPAGE, &zero);
    printf("  zeroed %lld\n", (long long)zero.zeropage);
  } else if (how == MOVED) {
    memset(other, 'Y', PAGE);
    struct uffdio_move move = {at, (unsigned long)other, PAGE, 0, 0};
    r = ioctl(uffd, UFFDIO_MOVE, &move);
    if (r < 0) {
      printf("  move: %s\n", said(r));
      struct uffdio_copy copy = {at, (unsigned long)other, PAGE, 0, 0};
      r = ioctl(uffd, UFFDIO_COPY, &copy);
    } else printf("  moved %lld\n", (long long)move.move);
  } else if (how == PROTECTED) {
    early = page[15];
    struct uffdio_writeprotect lift = {{at, PAGE}, 0};
    r = ioctl(uffd, UFFDIO_WRITEPROTECT, &lift);
  } else {
    pwrite(memory, "Z", 1, 0);
    struct uffdio_continue go = {{at, PAGE}, 0, 0};
    r = ioctl(uffd, UFFDIO_CONTINUE, &go);
    printf("  continued %lld\n", (long long)go.mapped);
  }
  printf("  %s\n", said(r));
  return NULL;
}

static void try(const char *what, int way, unsigned long long features, unsigned long long mode) {
  pthread_t thread;
  struct uffdio_api api = {UFFD_API, features, 0};
  printf("%s\n", what);
  how = way;
  uffd = syscall(SYS_userfaultfd, O_CLOEXEC);
  if (ioctl(uffd, UFFDIO_API, &api) < 0) printf("  api %s\n", said(-1));
  if (way == CONTINUED) {
    memory = memfd_create("m", 0);
    ftruncate(memory, PAGE);
    pwrite(memory, "A", 1, 0);
    page = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, memory, 0);
  } else page = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  other = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  if (way == PROTECTED) memset(page, 0, PAGE);
  struct uffdio_register want = {{(unsigned long)page, PAGE}, mode, 0};
  printf("  register %s\n", said(ioctl(uffd, UFFDIO_REGISTER, &want)));
  if (way == PROTECTED) {
    struct uffdio_writeprotect protect = {{(unsigned long)page, PAGE}, UFFDIO_WRITEPROTECT_MODE_WP};
    ioctl(uffd, UFFDIO_WRITEPROTECT, &protect);
  }
  pthread_create(&thread, NULL, answer, NULL);
  if (way == PROTECTED) page[15] = 'W';
  char seen = page[way == CONTINUED ? 0 : 15];
  pthread_join(thread, NULL);
  printf("  seen %d, before the store could go %d\n", seen, early);
  if (way == MOVED) entry("  where it was", other);
  close(uffd);
}

int main(void) {
  try("copy", COPY, 0, UFFDIO_REGISTER_MODE_MISSING);
  try("zeros", ZEROS, 0, UFFDIO_REGISTER_MODE_MISSING);
  try("move", MOVED, 0, UFFDIO_REGISTER_MODE_MISSING);
  try("protected", PROTECTED, UFFD_FEATURE_PAGEFAULT_FLAG_WP, UFFDIO_REGISTER_MODE_WP);
  try("continue", CONTINUED, UFFD_FEATURE_MINOR_SHMEM, UFFDIO_REGISTER_MODE_MINOR);
  return 0;
}
