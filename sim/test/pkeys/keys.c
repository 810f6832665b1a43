// Protection keys: allocation, rights in PKRU, faults with si_pkey, system calls, execute-only memory, fork.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>
static sigjmp_buf back;
static volatile int code, key, err;
static void handler(int n, siginfo_t *i, void *c) {
  code = i->si_code;
  key = i->si_pkey;
  err = ((ucontext_t *)c)->uc_mcontext.gregs[REG_ERR];
  siglongjmp(back, 1);
}
static void try(const char *what, volatile char *p, int write) {
  code = key = err = 0;
  if (sigsetjmp(back, 1) == 0) {
    if (write)
      *p = 1;
    else
      (void)*p;
  }
  printf("%s: code %d key %d error %#x\n", what, code, code == 4 ? key : 0, err);
}
static void line(const char *what, void *p) {
  char l[256];
  unsigned long s, e;
  int in = 0;
  FILE *f = fopen("/proc/self/smaps", "r");
  while (fgets(l, sizeof l, f)) {
    if (sscanf(l, "%lx-%lx ", &s, &e) == 2)
      in = s <= (unsigned long)p && (unsigned long)p < e;
    if (in && !strncmp(l, "Protection", 10))
      printf("%s %s", what, l);
  }
  fclose(f);
}
int main(void) {
  struct sigaction a = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigaction(SIGSEGV, &a, 0);
  char *p = mmap(0, 3 * 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  p[0] = 1;
  int k = pkey_alloc(0, 0), k2 = pkey_alloc(0, PKEY_DISABLE_WRITE), bad = pkey_alloc(0, 4);
  printf("%d %d %d\n", k, k2, bad);
  printf("%d %d %d\n", pkey_get(0), pkey_get(k), pkey_get(k2));
  printf("%d\n", pkey_mprotect(p, 8192, 3, k));
  printf("%d %s\n", pkey_mprotect(p, 4096, 3, 9), strerror(errno));
  line("with a key", p);
  line("without", p + 8192);
  try("write allowed", p, 1);
  pkey_set(k, PKEY_DISABLE_WRITE);
  try("read", p, 0);
  try("write denied", p, 1);
  try("write denied, absent", p + 4096, 1);
  pkey_set(k, PKEY_DISABLE_ACCESS);
  try("read denied", p, 0);
  try("read denied, absent", p + 4096, 0);
  int fd = open("/dev/zero", O_RDONLY);
  errno = 0;
  printf("read(2): %zd %s\n", read(fd, p, 10), strerror(errno));
  mprotect(p, 4096, PROT_READ);
  line("after mprotect", p);
  pkey_set(k, 0);
  try("read again", p, 0);
  try("mprotect forbids", p, 1);
  int f = pkey_free(k), f2 = pkey_free(k), fn = pkey_free(-1);
  printf("free %d %d %d\n", f, f2, fn);
  line("freed", p);
  char *x = mmap(0, 4096, PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  line("execute only", x);
  try("read of execute only", x, 0);
  mprotect(x, 4096, PROT_READ);
  line("readable", x);
  try("read", x, 0);
  mprotect(x, 4096, PROT_EXEC);
  line("execute only again", x);
  try("read", x, 0);
  int n = 0;
  while (pkey_alloc(0, 0) > 0) n++;
  printf("%d more, %s\n", n, strerror(errno));
  int m = pkey_mprotect(p + 8192, 4096, 1, k2);
  printf("%d\n", m);
  if (fork() == 0) {
    line("child", p + 8192);
    printf("child %d %d\n", pkey_get(k2), pkey_free(k2));
    fflush(stdout);
    _exit(0);
  }
  wait(0);
  return 0;
}
