// Write protection through userfaultfd: a write to a protected page waits until the protection is lifted; what mprotect says does not change.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static char *area;
static int fd;
static int pages[4], flags[4], before[4];

static int protect(long page, long count, int mode) {
  struct uffdio_writeprotect range = {.range = {(long)area + page * 4096, count * 4096}, .mode = mode};
  return ioctl(fd, UFFDIO_WRITEPROTECT, &range);
}

static void say(const char *what, int result) { printf("%s: %s\n", what, result ? strerror(errno) : "ok"); }

static void *serve(void *unused) {
  for (int i = 0; i < 4; i++) {
    struct uffd_msg message;
    read(fd, &message, sizeof message);
    pages[i] = ((char *)message.arg.pagefault.address - area) / 4096;
    flags[i] = message.arg.pagefault.flags;
    if (flags[i] & UFFD_PAGEFAULT_FLAG_WP) {
      before[i] = area[pages[i] * 4096];
      protect(pages[i], 1, 0);
    } else {
      struct uffdio_zeropage zero = {.range = {message.arg.pagefault.address, 4096}};
      ioctl(fd, UFFDIO_ZEROPAGE, &zero);
    }
  }
  return unused;
}

static void vm_flags(const char *what) {
  char line[256];
  unsigned long start, end;
  int here = 0;
  FILE *smaps = fopen("/proc/self/smaps", "r");
  while (fgets(line, sizeof line, smaps)) {
    if (sscanf(line, "%lx-%lx ", &start, &end) == 2) here = start <= (unsigned long)area && (unsigned long)area < end;
    if (here && !strncmp(line, "VmFlags", 7)) printf("%s %s", what, line);
  }
  fclose(smaps);
}

int main(void) {
  struct uffdio_api api = {.api = UFFD_API};
  pthread_t server;
  fd = syscall(SYS_userfaultfd, O_CLOEXEC);
  ioctl(fd, UFFDIO_API, &api);
  area = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  area[0] = 1;
  area[4096] = 2;
  struct uffdio_register range = {.range = {(long)area, 8 * 4096},
                                  .mode = UFFDIO_REGISTER_MODE_MISSING | UFFDIO_REGISTER_MODE_WP};
  say("register", ioctl(fd, UFFDIO_REGISTER, &range));
  vm_flags("registered");
  say("protect two pages", protect(0, 2, UFFDIO_WRITEPROTECT_MODE_WP));
  say("protect without waking", protect(0, 1, UFFDIO_WRITEPROTECT_MODE_WP | UFFDIO_WRITEPROTECT_MODE_DONTWAKE));
  pthread_create(&server, NULL, serve, NULL);
  area[0] = 5;
  char c = area[3 * 4096];
  area[3 * 4096] = 7 + c;
  area[4 * 4096] = 9;
  area[4096] = 3;
  pthread_join(server, NULL);
  for (int i = 0; i < 4; i++) printf("page %d, flags %d, was %d, is %d\n", pages[i], flags[i], before[i], area[pages[i] * 4096]);
  fflush(stdout);
  if (fork() == 0) {
    vm_flags("child");
    printf("child reads %d\n", area[6 * 4096]);
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  struct uffdio_copy copy = {.src = (long)area, .dst = (long)area, .len = 4096};
  say("copy over a page", ioctl(fd, UFFDIO_COPY, &copy));
  printf("%lld\n", copy.copy);
  copy = (struct uffdio_copy){.src = 8, .dst = (long)area + 5 * 4096, .len = 4096};
  say("copy from nowhere", ioctl(fd, UFFDIO_COPY, &copy));
  printf("%lld\n", copy.copy);
  range.range.len = 4096;
  say("unregister one page", ioctl(fd, UFFDIO_UNREGISTER, &range.range));
  vm_flags("unregistered");
  close(fd);
  printf("closed: %d\n", area[7 * 4096]);
  return 0;
}
