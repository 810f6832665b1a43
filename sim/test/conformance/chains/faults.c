// One page fault of each kind, step by step: the tracer of a real kernel was switched on for each step alone. What each step entered
// there is in 6.1.txt and 6.12.txt, what came of it in the files of results. A failing lseek marks where a step begins and ends.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PG = 4096, RW = PROT_READ | PROT_WRITE, PRIVATE = MAP_PRIVATE | MAP_ANONYMOUS, SHARED = MAP_SHARED | MAP_ANONYMOUS };

static int signal_number, signal_code;
static sigjmp_buf back;
static struct rusage before, after;
static const char *disk = "";
static volatile char sink;

static void caught(int number, siginfo_t *info, void *context) {
  signal_number = number;
  signal_code = info->si_code;
  siglongjmp(back, 1);
}

static void result(const char *title) {
  getrusage(RUSAGE_SELF, &after);
  printf("%s%s: ", disk, title);
  if (signal_number) printf("%s code %d", signal_number == SIGBUS ? "SIGBUS" : "SIGSEGV", signal_code);
  else printf("ok");
  printf(", %ld+%ld\n", after.ru_minflt - before.ru_minflt, after.ru_majflt - before.ru_majflt);
}

#define STEP(title, statement)                \
  do {                                        \
    signal_number = errno = 0;                \
    getrusage(RUSAGE_SELF, &before);          \
    if (!sigsetjmp(back, 1)) {                \
      lseek(-1, 1, SEEK_SET);                 \
      statement;                              \
    }                                         \
    lseek(-1, 2, SEEK_SET);                   \
    result(title);                            \
  } while (0)

static void read_byte(volatile char *p) { sink = *p; }
static void write_byte(volatile char *p) { *p = 1; }

/* A mapping with a page table of its own. */
static char *at(int pages, int prot, int flags, int fd) {
  static char *next = (char *)0x10000000000;
  char *p = mmap(next, pages * PG, prot, flags | MAP_FIXED, fd, 0);
  next += 0x400000;
  return p;
}

static int make_file(const char *dir, int pages, int cold) {
  char page[PG], path[64];
  memset(page, 'x', sizeof page);
  sprintf(path, "%s/f", dir);
  unlink(path);
  int fd = open(path, O_CREAT | O_RDWR, 0755);
  for (int i = 0; i < pages; i++) write(fd, page, PG);
  fsync(fd);
  if (cold) posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  return fd;
}

static void anonymous(void) {
  char *p = at(16, RW, PRIVATE, -1);
  STEP("anon: first read, no page table yet", read_byte(p));
  STEP("anon: first read", read_byte(p + PG));
  STEP("anon: write after read (zero page to COW)", write_byte(p + PG));
  STEP("anon: first write", write_byte(p + 2 * PG));
  STEP("anon: write again, present (no fault)", write_byte(p + 2 * PG));
}

static void forked(void) {
  char *p = at(16, RW, PRIVATE, -1), x;
  int pipes[2], status;
  for (int i = 0; i < 4; i++) write_byte(p + i * PG);
  pipe(pipes);
  if (fork() == 0) {
    read(pipes[0], &x, 1);
    _exit(0);
  }
  STEP("warm-up: our own stack and data after fork", sink = 0);
  STEP("warm-up: the same for signals", read_byte((char *)8));
  STEP("fork: read of a shared page (no fault)", read_byte(p));
  STEP("fork: write, page shared with child (copy)", write_byte(p));
  STEP("fork: write again to the copy (no fault)", write_byte(p));
  write(pipes[1], "x", 1);
  wait(&status);
  STEP("fork: write, child gone: last owner (reuse)", write_byte(p + PG));
}

static void shared_anonymous(void) {
  char *p = at(16, RW, SHARED, -1);
  STEP("shared anon: first read", read_byte(p));
  STEP("shared anon: write after read", write_byte(p));
  STEP("shared anon: first write", write_byte(p + PG));
  madvise(p, PG, MADV_DONTNEED);
  STEP("shared anon: read, page in cache", read_byte(p));
}

static void private_file(const char *name, const char *dir) {
  int fd = make_file(dir, 64, 1);
  char *p = at(64, RW, MAP_PRIVATE, fd);
  disk = name;
  STEP("private file: read, not in page cache (readahead)", read_byte(p));
  close(fd);
  fd = make_file(dir, 64, 0);
  p = at(64, RW, MAP_PRIVATE, fd);
  STEP("private file: read, in page cache (fault-around)", read_byte(p));
  STEP("private file: read of a neighbour mapped by fault-around (no fault)", read_byte(p + PG));
  STEP("private file: write after read (wp copy)", write_byte(p + PG));
  STEP("private file: write, in page cache (cow fault)", write_byte(p + 40 * PG));
  close(fd);
  fd = make_file(dir, 64, 1);
  p = at(64, RW, MAP_PRIVATE, fd);
  STEP("private file: write, not in page cache (cow fault)", write_byte(p));
  close(fd);
  disk = "";
}

static void shared_file(const char *name, const char *dir) {
  int fd = make_file(dir, 64, 0);
  char *p = at(64, RW, MAP_SHARED, fd);
  disk = name;
  STEP("shared file: read, in page cache", read_byte(p));
  STEP("shared file: write after read", write_byte(p));
  STEP("shared file: write, first touch", write_byte(p + 40 * PG));
  msync(p, 64 * PG, MS_SYNC);
  STEP("shared file: write after msync", write_byte(p));
  ftruncate(fd, PG);
  STEP("shared file: read past end of file", read_byte(p + 3 * PG));
  STEP("shared file: write past end of file", write_byte(p + 3 * PG));
  close(fd);
  disk = "";
}

static void stack(void) {
  char *p = at(16, RW, PRIVATE | MAP_GROWSDOWN, -1);
  char here;
  STEP("stack: write below the main stack's VMA (it grows)", write_byte(&here - 400000));
  STEP("growsdown mapping: write one page below", write_byte(p - PG));
}

static void denied(void) {
  char *p = at(16, RW, PRIVATE, -1);
  write_byte(p);
  mprotect(p, PG, PROT_NONE);
  STEP("PROT_NONE: read of a page that is there", read_byte(p));
  mprotect(p, PG, PROT_READ);
  STEP("read-only: write of a page that is there", write_byte(p));
  mprotect(p, PG, RW);
  STEP("back to rw: write (no fault)", write_byte(p));
  char *none = at(1, PROT_NONE, PRIVATE, -1);
  STEP("PROT_NONE: read, never touched", read_byte(none));
  munmap(none, PG);
  STEP("unmapped: read", read_byte(none));
  STEP("unmapped: write", write_byte(none));
  STEP("null: read", read_byte((char *)8));
  STEP("non-canonical: read", read_byte((char *)0x8000000000000000));
  STEP("kernel address: read", read_byte((char *)0xffff800000000000));
  p = at(1, RW, PRIVATE, -1);
  *p = 0xc3;
  STEP("no-exec: call into a page without PROT_EXEC", ((void (*)(void))p)());
}

static void advice(void) {
  char *p = at(16, RW, PRIVATE, -1);
  write_byte(p);
  madvise(p, PG, MADV_FREE);
  STEP("MADV_FREE: write after it (no fault: the CPU sets dirty)", write_byte(p));
  write_byte(p + PG);
  madvise(p + PG, PG, MADV_DONTNEED);
  STEP("MADV_DONTNEED: read after it", read_byte(p + PG));
  int fd = open("/proc/self/clear_refs", O_WRONLY);
  write_byte(p + 2 * PG);
  write(fd, "4", 1);
  STEP("soft-dirty cleared: write", write_byte(p + 2 * PG));
  close(fd);
}

static void persistent(void) {
  int fd = make_file("/mnt/dax", 64, 0);
  char *p = at(64, RW, MAP_SHARED, fd);
  STEP("dax shared: read", read_byte(p));
  STEP("dax shared: write after read", write_byte(p));
  STEP("dax shared: write, first touch", write_byte(p + 9 * PG));
  fsync(fd);
  STEP("dax shared: write after fsync", write_byte(p));
  p = at(64, RW, MAP_SHARED_VALIDATE | MAP_SYNC, fd);
  fsync(fd);
  STEP("dax MAP_SYNC: write, blocks on disk already", write_byte(p));
  fd = open("/mnt/dax/h", O_CREAT | O_RDWR, 0644);
  ftruncate(fd, 64 * PG);
  fsync(fd);
  p = at(64, RW, MAP_SHARED, fd);
  STEP("dax shared: read of a hole", read_byte(p));
  STEP("dax shared: write to that hole", write_byte(p));
  STEP("dax shared: write to a hole, first touch (block allocated)", write_byte(p + 8 * PG));
  p = at(64, RW, MAP_SHARED_VALIDATE | MAP_SYNC, fd);
  STEP("dax MAP_SYNC: write to a hole (allocation, then sync)", write_byte(p + 16 * PG));
  p = at(64, RW, MAP_PRIVATE, fd);
  STEP("dax private: write, first touch (copy)", write_byte(p));
  STEP("dax private: read", read_byte(p + PG));
}

int main(void) {
  static char alternate[65536];
  stack_t own = {.ss_sp = alternate, .ss_size = sizeof alternate};
  struct sigaction action = {.sa_sigaction = caught, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigaltstack(&own, NULL);
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
  mlockall(MCL_CURRENT);
  munlockall();
  STEP("nothing", sink = 0);
  anonymous();
  forked();
  shared_anonymous();
  private_file("ext4: ", "/mnt/ext4");
  private_file("ext2: ", "/mnt/ext2");
  shared_file("ext4: ", "/mnt/ext4");
  shared_file("ext2: ", "/mnt/ext2");
  shared_file("shm: ", "/dev/shm");
  stack();
  denied();
  advice();
  persistent();
  return 0;
}
