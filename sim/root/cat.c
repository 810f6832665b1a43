/* cat(1), with the system calls that the one of coreutils makes: its C library's start (a heap of 132 KiB), a buffer of 128 KiB between
   pages of its own, advice to read ahead. */
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include "freestanding.h"

#define BUFFER (128 * 1024)

static long status_of(int fd, struct stat *st) {
#if GLIBC < 233
  return call2(SYS_fstat, fd, st);
#else
  return call4(SYS_newfstatat, fd, "", st, AT_EMPTY_PATH);
#endif
}

static int complain(const char *name, long error) {
  say("cat: ");
  say(name);
  say(": ");
  say(reason(error));
  say("\n");
  return 1;
}

static int copy(int fd, const char *name, char *buffer) {
  for (;;) {
    long got = call3(SYS_read, fd, buffer, BUFFER);
    if (got == 0) return 0;
    if (got < 0) return complain(name, got);
    for (long done = 0; done < got;) {
      long put = call3(SYS_write, 1, buffer + done, got - done);
      if (put < 0) {
        complain("write error", put);
        call1(SYS_exit_group, 1);
      }
      done += put;
    }
  }
}

static int one(const char *name) {
  struct stat st;
  int is_input = equal(name, "-");
  long fd = is_input ? 0 : call3(SYS_openat, AT_FDCWD, name, O_RDONLY);
  if (fd < 0) return complain(name, fd);
  status_of(fd, &st);
  call4(SYS_fadvise64, fd, 0, 0, POSIX_FADV_SEQUENTIAL);
  size_t size = BUFFER + 2 * 4096;
  long area = call6(SYS_mmap, 0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (area < 0 && area > -4096) {
    say("cat: memory exhausted\n");
    call1(SYS_exit_group, 1);
  }
  char *buffer = (char *)((area + 4095) & ~4095L);
  int failed = copy(fd, is_input ? "-" : name, buffer);
  call2(SYS_munmap, area, size);
  if (!is_input) call1(SYS_close, fd);
  return failed;
}

long start(long *sp) {
  int argc = (int)sp[0];
  char **argv = (char **)(sp + 1);
  struct stat st;
  int failed = 0;
#if GLIBC >= 236
  char seed[8];
  call3(SYS_getrandom, seed, sizeof seed, 1);
#endif
  long brk = call1(SYS_brk, 0);
  call1(SYS_brk, brk + 0x21000);
  status_of(1, &st);
  if (argc < 2) failed = one("-");
  for (int i = 1; i < argc; i++) failed |= one(argv[i]);
  call1(SYS_close, 1);
  call1(SYS_close, 2);
  call1(SYS_exit_group, failed);
  return 0;
}
