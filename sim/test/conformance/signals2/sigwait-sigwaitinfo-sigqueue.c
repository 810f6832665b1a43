#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static siginfo_t last;
static void handler(int s, siginfo_t *i, void *c) { last = *i; }

int main(void)
{
    sigset_t set;
    siginfo_t info;
    struct timespec none = { 0, 0 }, ms = { 0, 2000000 };
    struct sigaction sa = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    union sigval v = { .sival_int = 42 };
    int s, pid;

    sigemptyset(&set); sigaddset(&set, SIGUSR1); sigaddset(&set, SIGRTMIN + 1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    raise(SIGUSR1);
    printf("%d ", sigwait(&set, &s)); printf("%d\n", s == SIGUSR1);
    sigqueue(getpid(), SIGRTMIN + 1, v); v.sival_int = 43; sigqueue(getpid(), SIGRTMIN + 1, v);
    for (int i = 0; i < 2; i++) {
        s = sigwaitinfo(&set, &info);
        printf("%d %d %d %d %d\n", s - SIGRTMIN, info.si_code == SI_QUEUE, info.si_value.sival_int, info.si_pid == getpid(), info.si_uid == getuid());
    }
    printf("%d", sigtimedwait(&set, &info, &none)); printf(" %d\n", errno == EAGAIN);
    printf("%d", sigtimedwait(&set, &info, &ms)); printf(" %d\n", errno == EAGAIN);
    sigaction(SIGUSR2, &sa, NULL);
    v.sival_ptr = &v; sigqueue(getpid(), SIGUSR2, v); printf("%d %d\n", last.si_code == SI_QUEUE, last.si_value.sival_ptr == &v);
    kill(getpid(), SIGUSR2); printf("%d %d\n", last.si_code == SI_USER, last.si_pid == getpid());
    raise(SIGUSR2); printf("%d\n", last.si_code == SI_TKILL);
    sigaction(SIGCHLD, &sa, NULL);
    pid = fork(); if (pid == 0) _exit(3);
    while (waitpid(pid, &s, 0) < 0) ;
    printf("%d %d %d %d\n", last.si_signo == SIGCHLD, last.si_code == CLD_EXITED, last.si_status, last.si_pid == pid);
    printf("%d", sigqueue(getpid(), 99, v)); printf(" %d\n", errno == EINVAL);
    printf("%d", kill(getpid(), 99)); printf(" %d\n", errno == EINVAL);
    printf("%d %d", kill(getpid(), 0), kill(1 << 22, 0)); printf(" %d\n", errno == ESRCH);
    return 0;
}
