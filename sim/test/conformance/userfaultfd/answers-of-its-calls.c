// What the calls of userfaultfd answer: bad arguments, SIGBUS instead of waiting, zero pages, poison, moves, shared
// memory.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/userfaultfd.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifndef UFFDIO_POISON
struct uffdio_poison {
  struct uffdio_range range;
  __u64 mode;
  __s64 updated;
};
#define UFFDIO_POISON _IOWR(0xAA, 0x08, struct uffdio_poison)
#endif
#ifndef UFFDIO_MOVE
struct uffdio_move {
  __u64 dst, src, len, mode;
  __s64 move;
};
#define UFFDIO_MOVE _IOWR(0xAA, 0x05, struct uffdio_move)
#endif
static sigjmp_buf b;
static int sn, sc;
static void h(int n, siginfo_t* i, void* c) {
  sn = n;
  sc = i->si_code;
  siglongjmp(b, 1);
}
static int open_uffd(unsigned long long features) {
  int fd = syscall(SYS_userfaultfd, O_CLOEXEC | O_NONBLOCK);
  struct uffdio_api a = {.api = UFFD_API, .features = features};
  errno = 0;
  int r = ioctl(fd, UFFDIO_API, &a);
  printf("features %#llx: %d %s, %#llx\n", features, r, strerror(errno), a.features);
  return fd;
}
static int reg(int fd, void* p, long len, int mode) {
  struct uffdio_register r = {.range = {(long)p, len}, .mode = mode};
  errno = 0;
  int x = ioctl(fd, UFFDIO_REGISTER, &r);
  printf("register mode %d: %d %s, %llx\n", mode, x, strerror(errno), x ? 0 : r.ioctls);
  return x;
}
int main(void) {
  struct sigaction sa = {.sa_sigaction = h, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &sa, 0);
  sigaction(SIGSEGV, &sa, 0);
  printf("bad flags %d %s\n", (int)syscall(SYS_userfaultfd, 4096), strerror(errno));
  int raw = syscall(SYS_userfaultfd, O_NONBLOCK);
  char buf[64];
  struct uffdio_range rr = {0, 4096};
  printf("%d %s\n", ioctl(raw, UFFDIO_WAKE, &rr), strerror(errno));
  printf("%d %s\n", (int)read(raw, buf, 32), strerror(errno));
  close(raw);
  int fd = open_uffd(UFFD_FEATURE_SIGBUS);
  char* p = mmap(0, 4 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  reg(fd, p, 4 * 4096, 0);
  reg(fd, p, 4 * 4096, 8);
  reg(fd, p, 100, 1);
  reg(fd, p + 1, 4096, 1);
  reg(fd, 0, 0, 1);
  reg(fd, p, 4 * 4096, UFFDIO_REGISTER_MODE_MINOR);
  reg(fd, p, 4 * 4096, 1);
  if (!sigsetjmp(b, 1))
    (void)*(volatile char*)p;
  printf("signal %d code %d\n", sn, sc);
  int other = open_uffd(0);
  reg(other, p, 4096, 1);
  printf("%d %s\n", (int)read(fd, buf, 32), strerror(errno));
  printf("%d %s\n", (int)read(fd, buf, 31), strerror(errno));
  long n = write(1, p, 4096);
  printf("write from it: %ld %s\n", n, n < 0 ? strerror(errno) : "");
  struct uffdio_zeropage z = {.range = {(long)p, 2 * 4096}};
  int r = ioctl(fd, UFFDIO_ZEROPAGE, &z);
  printf("zeropage %d %lld, %d\n", r, z.zeropage, p[4096]);
  z = (struct uffdio_zeropage){.range = {(long)p, 4 * 4096}};
  errno = 0;
  r = ioctl(fd, UFFDIO_ZEROPAGE, &z);
  printf("zeropage again %d %lld %s\n", r, z.zeropage, strerror(errno));
  z = (struct uffdio_zeropage){.range = {(long)(p + 2 * 4096), 4 * 4096}};
  errno = 0;
  r = ioctl(fd, UFFDIO_ZEROPAGE, &z);
  printf("zeropage beyond %d %lld %s\n", r, z.zeropage, strerror(errno));
  struct uffdio_poison po = {.range = {(long)(p + 2 * 4096), 4096}};
  errno = 0;
  r = ioctl(fd, UFFDIO_POISON, &po);
  printf("poison %d %lld %s\n", r, po.updated, strerror(errno));
  if (!sigsetjmp(b, 1))
    (void)*(volatile char*)(p + 2 * 4096);
  printf("signal %d code %d\n", sn, sc);
  char* s = mmap(0, 2 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  memset(s, 'm', 4096);
  struct uffdio_move mv = {.dst = (long)(p + 3 * 4096), .src = (long)s, .len = 4096};
  errno = 0;
  r = ioctl(fd, UFFDIO_MOVE, &mv);
  printf("move %d %lld %s %c\n", r, mv.move, strerror(errno), p[3 * 4096]);
  printf("source %d\n", s[0]);
  mv = (struct uffdio_move){.dst = (long)(p + 3 * 4096), .src = (long)(s + 4096), .len = 4096};
  errno = 0;
  r = ioctl(fd, UFFDIO_MOVE, &mv);
  printf("move over %d %lld %s\n", r, mv.move, strerror(errno));
  madvise(p, 4096, MADV_DONTNEED);
  mv = (struct uffdio_move){.dst = (long)p, .src = (long)(s + 4096), .len = 4096};
  errno = 0;
  r = ioctl(fd, UFFDIO_MOVE, &mv);
  printf("move hole %d %lld %s\n", r, mv.move, strerror(errno));
  int m = memfd_create("m", 0);
  ftruncate(m, 4 * 4096);
  char *q = mmap(0, 4 * 4096, 3, MAP_SHARED, m, 0), *q2 = mmap(0, 4 * 4096, 3, MAP_SHARED, m, 0);
  int fm = open_uffd(UFFD_FEATURE_SIGBUS | UFFD_FEATURE_MINOR_SHMEM | UFFD_FEATURE_MISSING_SHMEM);
  reg(fm, q, 4 * 4096, 1);
  if (!sigsetjmp(b, 1))
    (void)*(volatile char*)q;
  printf("shared: signal %d code %d\n", sn, sc);
  struct uffdio_copy c = {.src = (long)s, .dst = (long)q, .len = 4096};
  r = ioctl(fm, UFFDIO_COPY, &c);
  printf("copy %d %lld, %d %d\n", r, c.copy, q[0], q2[0]);
  q2[2 * 4096] = 'x';
  printf("found in the cache: %c\n", q[2 * 4096]);
  reg(fm, q2, 4 * 4096, 4);
  sn = 0;
  if (!sigsetjmp(b, 1))
    (void)*(volatile char*)q2;
  printf("minor: signal %d (mapped already)\n", sn);
  madvise(q2, 4 * 4096, MADV_DONTNEED);
  sn = 0;
  if (!sigsetjmp(b, 1))
    (void)*(volatile char*)q2;
  printf("minor: signal %d\n", sn);
  struct uffdio_continue k = {.range = {(long)q2, 4096}};
  errno = 0;
  r = ioctl(fm, UFFDIO_CONTINUE, &k);
  printf("continue %d %lld %s %d\n", r, k.mapped, strerror(errno), q2[0]);
  k = (struct uffdio_continue){.range = {(long)(q2 + 3 * 4096), 4096}};
  errno = 0;
  r = ioctl(fm, UFFDIO_CONTINUE, &k);
  printf("continue hole %d %lld %s\n", r, k.mapped, strerror(errno));
  int file = open(".", O_TMPFILE | O_RDWR, 0600);
  ftruncate(file, 4096);
  char* f = mmap(0, 4096, 3, MAP_PRIVATE, file, 0);
  reg(fm, f, 4096, 1);
  char* ro = mmap(0, 4096, 1, MAP_SHARED, open("/proc/self/exe", 0), 0);
  reg(fm, ro, 4096, 1);
  char* moved =
      mremap(p, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, mmap(0, 4096, 0, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  sn = 0;
  if (!sigsetjmp(b, 1))
    printf("moved reads %d\n", *moved);
  printf("signal %d\n", sn);
  return 0;
}
