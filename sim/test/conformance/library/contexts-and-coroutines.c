#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>
#include <signal.h>
#include <unistd.h>
#include <setjmp.h>
#include <string.h>
#include <sys/wait.h>
#include <sys/mman.h>

/* Coroutines that yield from deep inside a recursion, in turns. */
#define N 3
static ucontext_t scheduler, co[N];
static int done[N], current;
static void yield(void) { swapcontext(&co[current], &scheduler); }
static int walk(int depth, int id) {
  char pad[40];
  memset(pad, 'a' + id, sizeof pad);
  if (depth == 0) { yield(); return 0; }
  int sum = walk(depth - 1, id);
  if (depth % 5 == 0) yield();
  return sum + depth + (pad[depth % 40] - 'a');
}
static void body(int id, int depth) {
  printf("%d begins\n", id);
  int r = walk(depth, id);
  printf("%d ends with %d\n", id, r);
  done[id] = 1;
}
static void many(int a, int b, int c, int d, int e, int f, int g, int h) { printf("%d %d %d %d %d %d %d %d\n", a, b, c, d, e, f, g, h); }

static jmp_buf jump;
static void inner(int n) { if (n == 0) longjmp(jump, 7); inner(n - 1); }
static void jumps(void) {
  int r = setjmp(jump);
  printf("setjmp in a context: %d\n", r);
  if (r == 0) inner(4);
}
static volatile int hits;
static void handler(int sig) { hits++; swapcontext(&co[0], &scheduler); }
static void endless(void) { while (hits < 3) raise(SIGUSR1); printf("hits %d\n", hits); }
static void forks(void) {
  fflush(stdout);
  pid_t p = fork();
  if (p == 0) { printf("child in a context\n"); fflush(stdout); yield(); printf("child again\n"); return; }
  int s;
  waitpid(p, &s, 0);
  printf("parent: child exits %d\n", WEXITSTATUS(s));
  yield();
  printf("parent again\n");
}
int main(void) {
  for (int i = 0; i < N; i++) {
    getcontext(&co[i]);
    co[i].uc_stack.ss_sp = malloc(65536);
    co[i].uc_stack.ss_size = 65536;
    co[i].uc_link = &scheduler;
    makecontext(&co[i], (void (*)(void))body, 2, i, 10 + 7 * i);
  }
  int left = N, turns = 0;
  while (left) {
    left = 0;
    for (int i = 0; i < N; i++)
      if (!done[i]) { current = i; turns++; swapcontext(&scheduler, &co[i]); left += !done[i]; }
  }
  printf("turns %d\n", turns);
  getcontext(&co[0]);
  co[0].uc_link = &scheduler;
  makecontext(&co[0], (void (*)(void))many, 8, 1, 2, 3, 4, 5, 6, 7, -8);
  swapcontext(&scheduler, &co[0]);
  getcontext(&co[0]);
  makecontext(&co[0], jumps, 0);
  swapcontext(&scheduler, &co[0]);
  signal(SIGUSR1, handler);
  getcontext(&co[0]);
  makecontext(&co[0], endless, 0);
  for (int i = 0; i < 4; i++) { swapcontext(&scheduler, &co[0]); sigset_t s; sigprocmask(SIG_BLOCK, 0, &s); printf("back %d, blocked %d\n", hits, sigismember(&s, SIGUSR1)); }
  current = 0;
  getcontext(&co[0]);
  makecontext(&co[0], forks, 0);
  swapcontext(&scheduler, &co[0]);
  swapcontext(&scheduler, &co[0]);
  volatile int again = 0;
  ucontext_t here;
  getcontext(&here);
  printf("getcontext returns, again %d\n", again);
  if (again++ < 2) setcontext(&here);
  getcontext(&co[1]);
  co[1].uc_link = 0;
  makecontext(&co[1], jumps, 0);
  setcontext(&co[1]);
  return 3;
}
