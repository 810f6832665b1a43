// Programs for the checkpoint test: each is, for a good part of its life, in the middle of something.

export interface CheckpointProgram {
  readonly name: string
  readonly text: string
}

const program = (name: string, headers: string, body: string): CheckpointProgram => ({
  name,
  text: `${headers
    .split(' ')
    .map((header) => `#include <${header}.h>`)
    .join('\n')}\n${body}`,
})

export const checkpointPrograms: readonly CheckpointProgram[] = [
  program(
    'inside printf',
    'stdio',
    `int main(void) {
  setvbuf(stdout, 0, _IONBF, 0);
  for (int i = 0; i < 6; i++) printf("%08x %-5d|%+.3e %s\\n", i * 77777, i, i / 7.0, "text");
  return 3;
}`,
  ),
  program(
    'in signal handlers, by kill, fault and timer',
    'stdio signal string unistd sys/mman sys/time',
    `static char *page;
static volatile int alarms;
static void on_fault(int s, siginfo_t *info, void *context) {
  mprotect(page, 4096, PROT_READ | PROT_WRITE);
  printf("fault at +%ld\\n", (long)((char *)info->si_addr - page));
}
static void on_alarm(int s) { alarms++; }
static void on_user(int s) { raise(SIGUSR2); puts("user"); }
int main(void) {
  struct sigaction a;
  memset(&a, 0, sizeof a);
  a.sa_sigaction = on_fault;
  a.sa_flags = SA_SIGINFO;
  sigaction(SIGSEGV, &a, 0);
  signal(SIGALRM, on_alarm);
  signal(SIGUSR1, on_user);
  signal(SIGUSR2, on_alarm);
  page = mmap(0, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  page[7] = 1;
  struct itimerval t = { { 0, 20 }, { 0, 10 } };
  setitimer(ITIMER_REAL, &t, 0);
  while (alarms < 4) page[8]++;
  memset(&t, 0, sizeof t);
  setitimer(ITIMER_REAL, &t, 0);
  kill(getpid(), SIGUSR1);
  printf("%d alarms\\n", alarms > 4);
  return 0;
}`,
  ),
  program(
    'half-way in a memcpy',
    'stdio string sys/mman',
    `int main(void) {
  long size = 40 * 4096;
  char *a = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *b = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (long i = 0; i < size; i += 4096) a[i] = i / 4096;
  memcpy(b + 100, a, size - 100);
  memmove(b, b + 50, size - 50);
  memset(a, 7, size);
  long sum = 0;
  for (long i = 0; i < size; i += 1001) sum += a[i] + b[i];
  printf("%ld %d\\n", sum, memcmp(a, b, size) > 0);
  return 0;
}`,
  ),
  program(
    'blocked in a pipe read, and copies on write',
    'stdio stdlib unistd sys/wait',
    `static int data[3000];
int main(void) {
  int down[2], up[2];
  char buffer[64];
  pipe(down);
  pipe(up);
  for (int i = 0; i < 3000; i++) data[i] = i;
  if (fork() == 0) {
    close(down[1]);
    long n, sum = 0;
    while ((n = read(down[0], buffer, sizeof buffer)) > 0) { for (long i = 0; i < n; i++) sum += buffer[i]; data[sum % 3000]++; }
    dprintf(up[1], "child %ld %d", sum, data[5]);
    _exit(9);
  }
  close(down[0]);
  for (int i = 0; i < 40; i++) { data[i * 70] = -i; write(down[1], "0123456789", 10); }
  close(down[1]);
  long n = read(up[0], buffer, sizeof buffer - 1);
  buffer[n] = 0;
  int status;
  wait(&status);
  printf("%s, %d, %d\\n", buffer, WEXITSTATUS(status), data[5]);
  return 0;
}`,
  ),
  program(
    'between threads, on a mutex and a condition',
    'stdio pthread unistd',
    `static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t change = PTHREAD_COND_INITIALIZER;
static int turn, total;
static __thread int own;
static void *work(void *arg) {
  int me = (int)(long)arg;
  for (int i = 0; i < 6; i++) {
    pthread_mutex_lock(&lock);
    while (turn % 3 != me) pthread_cond_wait(&change, &lock);
    own += me;
    total = total * 3 + me;
    turn++;
    pthread_cond_broadcast(&change);
    pthread_mutex_unlock(&lock);
  }
  return (void *)(long)own;
}
int main(void) {
  pthread_t t[3];
  for (long i = 0; i < 3; i++) pthread_create(&t[i], 0, work, (void *)i);
  for (int i = 0; i < 3; i++) { void *r; pthread_join(t[i], &r); printf("%ld ", (long)r); }
  printf("%d\\n", total);
  return 0;
}`,
  ),
  program(
    'in a child of vfork, that execs',
    'stdio unistd string stdlib sys/wait',
    `int main(int argc, char **argv) {
  if (argc > 1) { printf("again %s %s\\n", argv[1], getenv("X")); return 4; }
  for (int i = 0; i < 2; i++) {
    char *arguments[] = { argv[0], i ? "two" : "one", 0 };
    char *environment[] = { "X=y", 0 };
    pid_t child = vfork();
    if (child == 0) { execve(i ? argv[0] : "/nowhere", arguments, environment); _exit(5); }
    int status;
    waitpid(child, &status, 0);
    printf("%d\\n", WEXITSTATUS(status));
  }
  return 0;
}`,
  ),
  program(
    'with files, the page cache and shared mappings',
    'stdio stdlib string fcntl unistd sys/mman sys/stat',
    `int main(void) {
  int fd = open("data", O_RDWR | O_CREAT | O_TRUNC, 0644);
  ftruncate(fd, 20 * 4096);
  char *shared = mmap(0, 20 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  char *private = mmap(0, 20 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  for (int i = 0; i < 20; i += 3) { shared[i * 4096] = 'a' + i; private[i * 4096 + 1] = 'b'; }
  pwrite(fd, "hello", 5, 3 * 4096 + 1);
  msync(shared, 20 * 4096, MS_SYNC);
  mkdir("d", 0755);
  rename("data", "d/moved");
  unlink("d/moved");
  printf("%s %c%c\\n", shared + 3 * 4096, private[3 * 4096], private[3 * 4096 + 1]);
  munmap(shared, 8192);
  mprotect(private + 4096, 4096, PROT_READ);
  madvise(private, 4 * 4096, MADV_DONTNEED);
  printf("%d %s\\n", private[1], private + 3 * 4096);
  FILE *f = fopen("/proc/self/maps", "r");
  int lines = 0;
  for (int c; (c = fgetc(f)) != EOF;) lines += c == '\\n';
  printf("%d lines\\n", lines);
  fclose(f);
  void *p = malloc(300000);
  memset(p, 1, 300000);
  free(p);
  return 0;
}`,
  ),
  program(
    'inside a context of its own',
    'stdio ucontext',
    `static ucontext_t home, other;
static char stack[32768];
static void body(int first, int second) {
  for (int i = 0; i < 4; i++) {
    volatile double local = i * 1.5;
    long double part = i;
    printf("%d %d %g %.3Lf\\n", first, second, local, part / 3);
    swapcontext(&other, &home);
    printf("again %g\\n", local);
  }
}
int main(void) {
  getcontext(&other);
  other.uc_stack.ss_sp = stack;
  other.uc_stack.ss_size = sizeof stack;
  other.uc_link = &home;
  makecontext(&other, (void (*)(void))body, 2, 3, 4);
  for (int i = 0; i < 5; i++) {
    swapcontext(&home, &other);
    printf("home %d\\n", i);
  }
  return 0;
}`,
  ),
]
