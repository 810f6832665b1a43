#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void)
{
    int p[3], s, n = 0; siginfo_t i;
    for (int k = 0; k < 3; k++) if ((p[k] = fork()) == 0) _exit(k + 1);
    for (int k = 0; k < 3; k++) waitid(P_PID, p[k], &i, WEXITED | WNOWAIT); printf("%d ", waitpid(p[2], &s, 0) == p[2]); printf("%d ", WEXITSTATUS(s)); i.si_pid = 0; waitid(P_ALL, 0, &i, WEXITED | WNOHANG | WNOWAIT); printf("%d ", i.si_pid == p[0] || i.si_pid == p[1]);
    while (wait(&s) > 0) n += WEXITSTATUS(s); printf("%d %d\n", n, errno == ECHILD); printf("%d %d\n", kill(p[0], 0) == -1, errno == ESRCH); return 0;
}
