#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile int calls;
static void handler(int s) { calls++; }

static void try(int flags)
{
    struct sigaction sa = { .sa_handler = handler, .sa_flags = flags };
    int p[2], pid;
    char c = '-';
    ssize_t n;

    calls = 0;
    sigaction(SIGUSR1, &sa, NULL);
    pipe(p);
    pid = fork();
    if (pid == 0) {
        usleep(20000); kill(getppid(), SIGUSR1); usleep(20000); write(p[1], "x", 1); _exit(0);
    }
    n = read(p[0], &c, 1);
    printf("%zd %d %c %d\n", n, n < 0 ? errno == EINTR : 0, c, calls);
    waitpid(pid, NULL, 0);
    close(p[0]); close(p[1]);
}

int main(void)
{
    struct sigaction sa = { .sa_handler = handler, .sa_flags = SA_RESTART };
    struct itimerval soon = { { 0, 0 }, { 0, 5000 } };
    struct timespec t = { 0, 500000000 }, rest = { 0, 0 };

    try(0);
    try(SA_RESTART);
    sigaction(SIGALRM, &sa, NULL);
    setitimer(ITIMER_REAL, &soon, NULL);
    printf("%d", nanosleep(&t, &rest)); printf(" %d %d\n", errno == EINTR, rest.tv_nsec > 0 && rest.tv_nsec < 500000000);
    siginterrupt(SIGUSR1, 1);
    sigaction(SIGUSR1, NULL, &sa); printf("%d\n", (sa.sa_flags & SA_RESTART) == 0);
    return 0;
}
