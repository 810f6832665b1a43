// ru_maxrss: a child's own begins as the parent's is now, its children's at nothing; that of children counts when they are waited for,
// with their children, and not when SIGCHLD is ignored; exec keeps it.
#define _GNU_SOURCE
#include "../look.h"

static const char *exe = "/proc/self/exe";

static long self(void) {
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  return r.ru_maxrss >> 10;
}

static long children(void) {
  struct rusage r;
  getrusage(RUSAGE_CHILDREN, &r);
  return r.ru_maxrss >> 10;
}

/* Within a mebibyte and a half of it. */
static void about(const char *what, long got, long wanted) { printf("%s: %s\n", what, got >= wanted && got <= wanted + 2 ? "as expected" : "other"); }

static void consume(long mebibytes) {
  char *p = mmap(NULL, mebibytes << 20, RW, PRIVATE | MAP_POPULATE, -1, 0);
  p[0] = 1;
}

int main(int argc, char **argv) {
  siginfo_t info;
  if (argc > 1) {
    about("after exec, its own", self(), 8);
    about("after exec, its children's", children(), 16);
    return 0;
  }
  consume(8);
  about("its own", self(), 8);
  about("of children, none yet", children(), 0);
  CHILD(about("a child's own", self(), 8); about("a child's children's", children(), 0));
  CHILD(consume(16));
  about("of a child", children(), 24);
  CHILD(about("another child's children's", children(), 0); CHILD(consume(24)); about("of a grandchild, in the child", children(), 32));
  about("of a grandchild", children(), 32);
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) consume(40), _exit(0);
  waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
  about("of a child that is not waited for yet", children(), 32);
  wait(NULL);
  about("waited for", children(), 48);
  signal(SIGCHLD, SIG_IGN);
  pid = fork();
  if (pid == 0) consume(56), _exit(0);
  printf("ignored: %s\n", said(wait(NULL)));
  about("of one that nobody waits for", children(), 48);
  signal(SIGCHLD, SIG_DFL);
  printf("who %s", said(getrusage(-2, (struct rusage *)&info)));
  printf(", where %s\n", said(getrusage(RUSAGE_SELF, (struct rusage *)8)));
  fflush(stdout);
  if (fork() == 0) {
    CHILD(consume(8));
    execl(exe, exe, "again", NULL);
  }
  wait(NULL);
  return 0;
}
