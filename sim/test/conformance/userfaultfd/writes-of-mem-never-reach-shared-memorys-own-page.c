// A private, read-only mapping of a memfd watched for pages that are there: each round it is dropped, brought back, and written through
// /proc/self/mem, which copies it first, or is EIO while the page waits; the memfd stays as it was.
#define _GNU_SOURCE
#include "../look.h"
#include <linux/userfaultfd.h>
#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>

static int uffd, rounds;
static char *page;

static void *answer(void *argument) {
  struct uffd_msg message;
  for (int i = 0; i < rounds; i++) {
    read(uffd, &message, sizeof message);
    struct uffdio_continue go = {{(unsigned long)page, PAGE}, 0, 0};
    if (ioctl(uffd, UFFDIO_CONTINUE, &go) < 0) printf("continue: %s\n", said(-1));
  }
  return NULL;
}

int main(void) {
  struct uffdio_api api = {UFFD_API, UFFD_FEATURE_MINOR_SHMEM, 0};
  pthread_t thread;
  char byte = 0;
  int written = 0, waits = 0, other = 0;
  int fd = memfd_create("m", 0);
  write(fd, "this is not a test\n", 19);
  page = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
  int mem = open("/proc/self/mem", O_RDWR);
  uffd = syscall(SYS_userfaultfd, O_CLOEXEC);
  ioctl(uffd, UFFDIO_API, &api);
  struct uffdio_register want = {{(unsigned long)page, PAGE}, UFFDIO_REGISTER_MODE_MINOR, 0};
  printf("register %s\n", said(ioctl(uffd, UFFDIO_REGISTER, &want)));
  rounds = 50;
  pthread_create(&thread, NULL, answer, NULL);
  for (int i = 0; i < rounds; i++) {
    madvise(page, PAGE, MADV_DONTNEED);
    long r = pwrite(mem, "m000000000", 10, (unsigned long)page);
    if (r == 10) written++;
    else if (errno == EIO) waits++;
    else other++;
    if (r < 0) byte += page[0] == 't';
    r = pwrite(mem, "m000000000", 10, (unsigned long)page);
    if (r == 10) byte += page[0] == 'm';
    if (written > 0) break;
  }
  printf("written at once %d, while it waits %d, other %d, seen %d\n", written, waits, other, byte);
  if (written == 0) pthread_join(thread, NULL);
  char back[20] = "";
  pread(fd, back, 19, 0);
  printf("%s", back);
  return 0;
}
