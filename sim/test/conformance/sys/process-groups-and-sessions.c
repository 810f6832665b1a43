#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int status, pid = fork(), p[2];
    char c;

    if (pid == 0) {
        int r = setsid() == getpid() && getpgrp() == getpid() && getsid(0) == getpid();
        r = r * 10 + (setsid() == -1 && errno == EPERM);
        _exit(r);
    }
    waitpid(pid, &status, 0); printf("%d\n", WEXITSTATUS(status));
    pipe(p);
    for (int i = 0; i < 3; i++)
        if (fork() == 0) { setpgid(0, i == 0 ? 0 : 0); write(p[1], "x", 1); for (;;) pause(); }
        else read(p[0], &c, 1);
    pid = fork();
    if (pid == 0) {
        int kid[2];
        setpgid(0, 0);
        for (int i = 0; i < 2; i++) if ((kid[i] = fork()) == 0) for (;;) pause();
        signal(SIGTERM, SIG_IGN);
        kill(0, SIGTERM);
        int n = 0;
        for (int i = 0; i < 2; i++) { waitpid(kid[i], &status, 0); n += WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM; }
        _exit(n);
    }
    waitpid(pid, &status, 0); printf("%d\n", WEXITSTATUS(status));
    printf("%d", setpgid(1 << 22, 0)); printf(" %d\n", errno == ESRCH); printf("%d", setpgid(0, -1)); printf(" %d\n", errno == EINVAL);
    printf("%d %d\n", getpgid(0) == getpgrp(), getsid(0) > 0);
    printf("%d", getpgid(1 << 22)); printf(" %d\n", errno == ESRCH);
    signal(SIGTERM, SIG_IGN);
    return 0;
}
