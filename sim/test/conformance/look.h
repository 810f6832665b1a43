// What programs about memory look at: faults, entries, flags of pages, the cache, signals. Each is in one line of output.
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAGE = 4096, RW = PROT_READ | PROT_WRITE, PRIVATE = MAP_PRIVATE | MAP_ANONYMOUS, SHARED = MAP_SHARED | MAP_ANONYMOUS };

static struct rusage look_then;

/* Page faults since the last call, which "start" begins. It is made twice, so that its own memory is there. */
static void faults(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  if (strcmp(what, "start")) printf("%s: %ld minor, %ld major\n", what, now.ru_minflt - look_then.ru_minflt, now.ru_majflt - look_then.ru_majflt);
  for (int i = 0; i < 2; i++) getrusage(RUSAGE_SELF, &look_then);
}

static uint64_t pagemap_of(const volatile void *p) {
  uint64_t e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (uintptr_t)p / PAGE * 8);
  close(fd);
  return e;
}

/* What pagemap says of a page. */
static void entry(const char *what, const volatile void *p) {
  uint64_t e = pagemap_of(p);
  printf("%s:%s%s%s%s\n", what, e >> 63 & 1 ? " present" : "", e >> 62 & 1 ? " marker" : "", e >> 61 & 1 ? " file" : "", e >> 56 & 1 ? " exclusive" : "");
}

/* The frame behind a page, or 0. */
static uint64_t frame(const volatile void *p) {
  uint64_t e = pagemap_of(p);
  return e >> 63 & 1 ? e & ((1ull << 55) - 1) : 0;
}

static uint64_t of_frame(const char *file, const volatile void *p) {
  uint64_t value = 0;
  int fd = open(file, O_RDONLY);
  pread(fd, &value, 8, frame(p) * 8);
  close(fd);
  return value;
}

/* The flags of the page's frame that do not depend on what else the machine does. */
static void flags(const char *what, const volatile void *p) {
  static const struct {
    int bit;
    const char *name;
  } names[] = {{4, "dirty"}, {11, "mmap"}, {12, "anon"}, {14, "swapbacked"}, {18, "unevictable"}, {21, "ksm"}, {24, "zero"}, {33, "mlocked"}};
  uint64_t value = of_frame("/proc/kpageflags", p);
  printf("%s:", what);
  for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++)
    if (value >> names[i].bit & 1) printf(" %s", names[i].name);
  printf("%s\n", frame(p) == 0 ? " no page" : "");
}

/* How often the page's frame is mapped. */
static void mapped(const char *what, const volatile void *p) { printf("%s: mapped %d\n", what, (int)of_frame("/proc/kpagecount", p)); }

/* Pages of a mapping that mincore finds, a digit each. */
static void incore(const char *what, void *p, int pages) {
  unsigned char vec[512];
  int result = mincore(p, pages * PAGE, vec);
  printf("%s: ", what);
  for (int i = 0; i < pages && result == 0; i++) printf("%d", vec[i] & 1);
  printf("%s\n", result ? strerror(errno) : "");
}

/* Lists of pages are changed in batches; advice that empties them. */
static void settle(void) {
  void *page = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  madvise(page, PAGE, 20);
  munmap(page, PAGE);
}

/* A line of smaps of the mapping that holds p, in kB; -1: no such mapping. */
static long smaps(const volatile void *p, const char *field) {
  char line[512];
  unsigned long start, end;
  long value = -1;
  int inside = 0;
  FILE *f = fopen("/proc/self/smaps", "r");
  while (fgets(line, sizeof line, f)) {
    if (sscanf(line, "%lx-%lx ", &start, &end) == 2 && line[0] != ' ') inside = start <= (uintptr_t)p && (uintptr_t)p < end;
    if (inside && strncmp(line, field, strlen(field)) == 0 && line[strlen(field)] == ':') value = atol(line + strlen(field) + 1);
  }
  fclose(f);
  return value;
}

/* An unlinked file of so many pages, each full of its letter, in the current directory; written and cached. */
static int make_file(int pages) {
  char name[] = "lookXXXXXX", page[PAGE];
  int fd = mkstemp(name);
  unlink(name);
  for (int i = 0; i < pages; i++) {
    memset(page, 'a' + i % 26, PAGE);
    write(fd, page, PAGE);
  }
  return fd;
}

static sigjmp_buf look_back;
static int look_signal, look_code;
static void *look_address;

static void look_caught(int number, siginfo_t *info, void *context) {
  look_signal = number;
  look_code = info->si_code;
  look_address = info->si_addr;
  siglongjmp(look_back, 1);
}

/* Does the statement, and says which signal it got. */
#define TRY(what, statement)                                                                                     \
  do {                                                                                                           \
    struct sigaction look_action = {.sa_sigaction = look_caught, .sa_flags = SA_SIGINFO};                        \
    sigaction(SIGSEGV, &look_action, NULL);                                                                      \
    sigaction(SIGBUS, &look_action, NULL);                                                                       \
    look_signal = 0;                                                                                             \
    if (!sigsetjmp(look_back, 1)) { statement; }                                                                 \
    if (look_signal) printf("%s: %s code %d\n", what, look_signal == SIGBUS ? "SIGBUS" : "SIGSEGV", look_code);  \
    else printf("%s: fine\n", what);                                                                             \
  } while (0)

/* A result that is an error by its name's text. */
static const char *said(long result) { return result < 0 ? strerror(errno) : "fine"; }

/* Runs the statement in a child, and waits for it. */
#define CHILD(statement)            \
  do {                              \
    fflush(stdout);                 \
    if (fork() == 0) {              \
      statement;                    \
      fflush(stdout);               \
      _exit(0);                     \
    }                               \
    wait(NULL);                     \
  } while (0)

static volatile char look_sink;
static inline char get(const volatile char *p) { return look_sink = *p; }
static inline void put(volatile char *p, char c) { *p = c; }
