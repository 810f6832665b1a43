#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static sigjmp_buf out;
static volatile int depth;
static volatile pid_t child;
static void escape(int s) { siglongjmp(out, 1); }
static void chain(int s) { char c = '0' + depth; write(1, &c, 1); if (++depth < 4) { sigset_t m; sigemptyset(&m); sigaddset(&m, s); sigprocmask(SIG_UNBLOCK, &m, NULL); raise(s); } depth--; write(1, ".", 1); }
static void keep_errno(int s) { int e = errno; close(-1); errno = e; }
static void spoil_errno(int s) { errno = 77; }

int main(void)
{
    struct itimerval soon = { { 0, 0 }, { 0, 3000 } };
    int p[2];
    char c;
    pid_t pid;

    setvbuf(stdout, NULL, _IONBF, 0);
    pipe(p); signal(SIGALRM, escape);
    for (int i = 0; i < 3; i++) { if (sigsetjmp(out, 1) == 0) { setitimer(ITIMER_REAL, &soon, NULL); if (i == 0) read(p[0], &c, 1); else if (i == 1) pause(); else for (;;) ; } else printf("out of %d\n", i); }
    signal(SIGUSR1, chain); raise(SIGUSR1); printf("\n");
    signal(SIGUSR1, keep_errno); errno = 5; raise(SIGUSR1); printf("%d\n", errno);
    signal(SIGUSR1, spoil_errno); errno = 5; raise(SIGUSR1); printf("%d\n", errno);
    if (sigsetjmp(out, 1) == 0) { setitimer(ITIMER_REAL, &soon, NULL); child = fork(); if (child == 0) { for (;;) pause(); } wait(NULL); } else printf("left wait\n");
    kill(child, SIGTERM); pid = wait(NULL); printf("%d\n", pid == child);
    return 0;
}
