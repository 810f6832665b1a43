#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int children;
static void handler(int s) { children++; }

int main(void)
{
    int status, pid = fork();
    siginfo_t info;

    if (pid == 0) { for (;;) pause(); }
    kill(pid, SIGSTOP);
    printf("%d", waitpid(pid, &status, WUNTRACED) == pid); printf(" %d %d\n", WIFSTOPPED(status), WSTOPSIG(status));
    printf("%d\n", waitpid(pid, &status, WNOHANG));
    kill(pid, SIGCONT);
    printf("%d", waitpid(pid, &status, WCONTINUED) == pid); printf(" %d\n", WIFCONTINUED(status));
    kill(pid, SIGTERM);
    waitid(P_PID, pid, &info, WEXITED | WNOWAIT); printf("%d %d %d\n", info.si_code == CLD_KILLED, info.si_status, info.si_pid == pid);
    waitpid(pid, &status, 0); printf("%d %d\n", WIFSIGNALED(status), WTERMSIG(status));
    signal(SIGCHLD, handler);
    pid = fork(); if (pid == 0) _exit(0);
    while (!children) pause();
    printf("%d %d\n", children, waitpid(-1, &status, 0) == pid);
    signal(SIGCHLD, SIG_IGN);
    pid = fork(); if (pid == 0) _exit(0);
    printf("%d\n", waitpid(pid, &status, 0));
    pid = fork();
    if (pid == 0) { signal(SIGINT, SIG_IGN); raise(SIGINT); signal(SIGINT, SIG_DFL); raise(SIGINT); _exit(1); }
    signal(SIGCHLD, SIG_DFL);
    waitpid(pid, &status, 0);
    return 0;
}
