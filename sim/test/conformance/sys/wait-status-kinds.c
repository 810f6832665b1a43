#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(int s)
{
    printf("exited %d status %d signaled %d sig %d stopped %d raw %#x\n", WIFEXITED(s) != 0, WIFEXITED(s) ? WEXITSTATUS(s) : -1,
           WIFSIGNALED(s) != 0, WIFSIGNALED(s) ? WTERMSIG(s) : -1, WIFSTOPPED(s) != 0, s & ~0x80);
}

int main(void)
{
    int s, pids[5];
    struct rusage u;

    for (int i = 0; i < 8; i++) {
        fflush(stdout);
        if (fork() == 0) {
            signal(SIGCHLD, SIG_DFL);
            switch (i) {
            case 0: exit(0);
            case 1: exit(255);
            case 2: exit(256);
            case 3: exit(-1);
            case 4: abort();
            case 5: raise(SIGKILL);
            case 6: *(volatile int *)0 = 0;
            case 7: _exit(0x1234);
            }
        }
        wait(&s);
        show(s);
    }
    for (int i = 0; i < 5; i++) if ((pids[i] = fork()) == 0) _exit(i * 10);
    for (int i = 4; i >= 0; i--) { printf("%d ", waitpid(pids[i], &s, 0) == pids[i]); printf("%d ", WEXITSTATUS(s)); }
    printf("\n%d", wait(&s)); printf(" %d\n", errno == ECHILD);
    printf("%d", waitpid(1, &s, 0)); printf(" %d\n", errno == ECHILD); printf("%d", waitpid(-1, &s, 0x1000000)); printf(" %d\n", errno == EINVAL);
    if ((pids[0] = fork()) == 0) { usleep(20000); exit(3); }
    printf("%d ", waitpid(pids[0], &s, WNOHANG)); printf("%d ", waitpid(-1, NULL, 0) == pids[0]); printf("%d\n", waitpid(-1, &s, WNOHANG));
    if ((pids[0] = fork()) == 0) exit(6);
    printf("%d ", wait4(pids[0], &s, 0, &u) == pids[0]); printf("%d %d\n", WEXITSTATUS(s), u.ru_minflt > 0);
    if ((pids[0] = fork()) == 0) { setpgid(0, 0); exit(8); }
    setpgid(pids[0], pids[0]);
    printf("%d", waitpid(-pids[0], &s, 0) == pids[0]); printf(" %d\n", WEXITSTATUS(s));
    if (fork() == 0) exit(9);
    wait(NULL); 
    return 0;
}
