// Runs a script of memory calls on the real kernel and prints what each answered: the judge of steps.ts, which runs the same
// script in the simulator. Reads the script from standard input; see steps.ts for the commands.
//
// Nothing here may allocate or map while the script runs: static buffers, write(2), no stdio.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static char script[1 << 20], out[1 << 16], text[1 << 20];
static int used;
static sigjmp_buf jump;
static volatile int code, number;
static unsigned long slots[64], brk0;
static int fds[4];
static int smaps;

static void flush(void) { for (int done = 0; done < used;) done += write(1, out + done, used - done); used = 0; }
static void put(const char *s) { while (*s) out[used++] = *s++; if (used > 60000) flush(); }
static void hex(unsigned long v) { char b[20]; int n = 0; do b[n++] = "0123456789abcdef"[v & 15]; while (v >>= 4); while (n) out[used++] = b[--n]; }
static void dec(long v) { char b[24]; int n = 0; if (v < 0) { out[used++] = '-'; v = -v; } do b[n++] = '0' + v % 10; while (v /= 10); while (n) out[used++] = b[--n]; }

static void handler(int sig, siginfo_t *info, void *context) { number = sig; code = info->si_code; siglongjmp(jump, 1); }

static char *at;
static void blanks(void) { while (*at == ' ') at++; }
static unsigned long value(void) {
  blanks();
  unsigned long v = 0;
  if (*at == '@') { at++; int slot = strtol(at, &at, 10); v = slots[slot]; if (*at == '+') { at++; v += strtoul(at, &at, 16); } return v; }
  int minus = *at == '-';
  if (minus) at++;
  v = strtoul(at, &at, 16);
  return minus ? -v : v;
}

static long min0, maj0;
static void mark(void) { struct rusage r; getrusage(RUSAGE_SELF, &r); min0 = r.ru_minflt; maj0 = r.ru_majflt; }
static void faults(void) {
  if (!smaps) return;
  struct rusage r; getrusage(RUSAGE_SELF, &r);
  put(" min="); dec(r.ru_minflt - min0); if (r.ru_majflt != maj0) { put(" maj="); dec(r.ru_majflt - maj0); }
}
static void result(long v, int e) { if (v == -1) { put("errno "); dec(e); } else hex(v); }

// Lines of smaps above 1 TiB and below the vdso: range, rights, offset, backing; with `smaps` what is resident and the flags.
static void maps(void) {
  int fd = open("/proc/self/smaps", O_RDONLY), n = 0, got;
  while ((got = read(fd, text + n, sizeof text - n - 1)) > 0) n += got;
  close(fd);
  text[n] = 0;
  int show = 0;
  for (char *line = text; *line;) {
    char *end = strchr(line, '\n');
    *end = 0;
    if (strchr(line, '-') && line[0] != 'K' && strchr(line, '-') < strchr(line, ' ') && strchr(line, ' ')[5] == ' ') {
      unsigned long start = strtoul(line, 0, 16);
      show = start >= 0x10000000000 && start < 0x7fffff000000 && !strstr(line, "[v");
      if (show) {
        char *p = strchr(line, ' ') + 1;
        put("  "); for (char *c = line; c < p + 4; c++) out[used++] = *c;
        out[used++] = ' ';
        char *o = p + 5; unsigned long off = strtoul(o, 0, 16); hex(off);
        put(strstr(line, "/dev/zero") ? " zero" : strstr(line, "memfd") ? " memfd" : strchr(line, '/') ? " disk" : " anon");
      }
    } else if (show && smaps) {
      static const char *keys[] = {"Rss:", "Anonymous:", "Swap:", "Locked:", 0};
      for (int i = 0; keys[i]; i++) if (!strncmp(line, keys[i], strlen(keys[i]))) { put(" "); dec(atol(line + strlen(keys[i])) / 4); }
    }
    if (show && !strncmp(line, "VmFlags:", 8)) { put(line + 8); put("\n"); }
    line = end + 1;
  }
}

static unsigned char vec[4096];

static long raw(long nr, unsigned long a, unsigned long b, unsigned long c, unsigned long d, unsigned long e, unsigned long f, int *err) {
  errno = 0;
  long v = syscall(nr, a, b, c, d, e, f);
  *err = errno;
  return v;
}

// Pages of the whole address space, and of what RLIMIT_DATA counts.
static int readProc(const char *path) {
  int fd = open(path, O_RDONLY), n = read(fd, text, 8192);
  close(fd);
  text[n < 0 ? 0 : n] = 0;
  return n;
}
static long statm(int field) { readProc("/proc/self/statm"); return atol(text); }
static long data(void) { readProc("/proc/self/status"); char *p = strstr(text, "VmData:"); return p ? atol(p + 7) / 4 : 0; }

// Touches all that this program itself writes to while it runs a command, so that it makes no faults of its own in between.
static void warm(void) {
  memset(text, 1, sizeof text); memset(out, 1, sizeof out); memset(vec, 1, sizeof vec);
  if (!sigsetjmp(jump, 1)) *(volatile char *)8 = 0;
  used = 0; maps(); used = 0; mark(); faults(); used = 0;
}

int main(int argc, char **argv) {
  int n = 0, got;
  for (int i = 0; i < 64; i++) slots[i] = 0x100001f8000;
  smaps = argc > 2 && atoi(argv[2]);
  while ((got = read(0, script + n, sizeof script - n - 1)) > 0) n += got;
  script[n] = 0;
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_NODEFER};
  sigaction(SIGSEGV, &action, 0);
  sigaction(SIGBUS, &action, 0);
  fds[0] = open(argv[1], O_RDWR | O_CREAT | O_TRUNC, 0600);
  fds[1] = syscall(SYS_memfd_create, "m", 0);
  for (int i = 0; i < 2; i++) for (int page = 0; page < 16; page++) { char b = 'a' + page; pwrite(fds[i], &b, 1, page * 4096L); ftruncate(fds[i], 16 * 4096); }
  fsync(fds[0]);
  fds[2] = open(argv[1], O_RDONLY);
  fds[3] = -1;
  brk0 = syscall(SYS_brk, 0);
  warm();
  for (at = script; *at;) {
    char op = *at++;
    unsigned long a, b, c, d, e, f;
    long v; int err;
    char *line = at - 1, *end = strchr(line, '\n');
    put("> "); for (char *p = line; p < end; p++) out[used++] = *p; put("\n");
    switch (op) {
    case 'm': { int slot = value(); a = value(); b = value(); c = value(); d = value(); e = value(); f = value();
      mark(); v = raw(SYS_mmap, a, b, c, d, e < 4 ? fds[e] : -1, f, &err); result(v, err); faults(); put("\n"); slots[slot] = v == -1 ? 0x100001f8000 : v; break; }
    case 'u': a = value(); b = value(); v = raw(SYS_munmap, a, b, 0, 0, 0, 0, &err); result(v, err); put("\n"); break;
    case 'p': a = value(); b = value(); c = value(); mark(); v = raw(SYS_mprotect, a, b, c, 0, 0, 0, &err); result(v, err); faults(); put("\n"); break;
    case 'r': { int slot = value(); a = value(); b = value(); c = value(); d = value(); e = value(); mark(); v = raw(SYS_mremap, a, b, c, d, e, 0, &err); result(v, err); faults(); put("\n"); if (v != -1) slots[slot] = v; break; }
    case 'a': a = value(); b = value(); c = value(); mark(); v = raw(SYS_madvise, a, b, c, 0, 0, 0, &err); result(v, err); faults(); put("\n"); break;
    case 'l': a = value(); b = value(); c = value(); mark(); v = raw(SYS_mlock2, a, b, c, 0, 0, 0, &err); result(v, err); faults(); put("\n"); break;
    case 'k': a = value(); b = value(); v = raw(SYS_munlock, a, b, 0, 0, 0, 0, &err); result(v, err); put("\n"); break;
    case 'L': a = value(); mark(); v = a ? raw(SYS_mlockall, a, 0, 0, 0, 0, 0, &err) : raw(SYS_munlockall, 0, 0, 0, 0, 0, 0, &err); result(v, err); put("\n"); break;
    case 's': a = value(); b = value(); c = value(); v = raw(SYS_msync, a, b, c, 0, 0, 0, &err); result(v, err); put("\n"); break;
    case 'z': a = value(); b = value(); c = value(); v = raw(462, a, b, c, 0, 0, 0, &err); result(v, err); put("\n"); break;
    case 'c': a = value(); b = value(); memset(vec, 'x', sizeof vec); v = raw(SYS_mincore, a, b, (unsigned long)vec, 0, 0, 0, &err); result(v, err); put(" ");
      for (unsigned long i = 0; i < b / 4096 + (b % 4096 != 0) && i < 4096; i++) out[used++] = vec[i] == 'x' ? '.' : '0' + (vec[i] & 1); put("\n"); break;
    case 'b': { long pages = (long)value(); v = syscall(SYS_brk, brk0 + pages); put("brk "); dec(v - (long)brk0); put("\n"); break; }
    case 't': a = value(); b = value(); v = raw(SYS_ftruncate, fds[a], b, 0, 0, 0, 0, &err); result(v, err); put("\n"); break;
    case 'R': a = value(); mark();
      if (!sigsetjmp(jump, 1)) { unsigned char x = *(volatile unsigned char *)a; hex(x); } else { put(number == SIGBUS ? "BUS " : "SEGV "); dec(code); }
      faults(); put("\n"); break;
    case 'W': a = value(); b = value(); mark();
      if (!sigsetjmp(jump, 1)) { *(volatile unsigned char *)a = b; put("ok"); } else { put(number == SIGBUS ? "BUS " : "SEGV "); dec(code); }
      faults(); put("\n"); break;
    case 'F': { flush(); int pid = fork();
      if (pid) { waitpid(pid, 0, 0); at = strstr(at, "\nX"); end = strchr(at + 1, '\n'); }
      warm(); break; }
    case 'X': put("exit\n"); flush(); _exit(0);
    case 'U': v = raw(SYS_setresuid, 1000, 1000, 1000, 0, 0, 0, &err); result(v, err); put("\n"); break;
    case 'i': { a = value(); long n = (long)value(); struct rlimit limit; getrlimit(a, &limit);
      limit.rlim_cur = a == RLIMIT_AS ? (statm(0) + n) * 4096 : a == RLIMIT_DATA ? (data() + n) * 4096 : n;
      v = setrlimit(a, &limit); err = errno; result(v, err); put("\n"); break; }
    case 'M': maps(); break;
    }
    at = end + 1;
  }
  flush();
  return 0;
}
