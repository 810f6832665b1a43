#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int handled;
static int code;

static void count(int signal, siginfo_t *info, void *context)
{
    handled++;
    code = info->si_code;
}

static void send(int fd, int signal, unsigned flags)
{
    handled = 0;
    code = 1;
    long result = syscall(SYS_pidfd_send_signal, fd, signal, NULL, flags);
    printf("%u: %s, handled %d, code %d\n", flags, result < 0 ? strerrorname_np(errno) : "ok", handled, code);
}

/* One thread, the process, or the process group: said by flags, else by the descriptor. */
int main(void)
{
    struct sigaction action = { .sa_sigaction = count, .sa_flags = SA_SIGINFO };
    static const unsigned flags[] = { 0, 1, 2, 3, 4, 5, 8, 0x80000000u };
    int fd = syscall(SYS_pidfd_open, getpid(), 0);
    int thread = syscall(SYS_pidfd_open, getpid(), 0200);

    sigaction(SIGUSR1, &action, NULL);
    setpgid(0, 0);
    puts("process");
    for (int i = 0; i < 8; i++)
        send(fd, SIGUSR1, flags[i]);
    send(fd, 99, 0);
    send(fd, 0, 1);
    if (thread >= 0) {
        puts("thread");
        for (int i = 0; i < 8; i++)
            send(thread, SIGUSR1, flags[i]);
    }
    puts("bad");
    send(77, SIGUSR1, 8);
    send(77, SIGUSR1, 1);
    for (int number = -10000; number >= -10002; number--) {
        printf("%d\n", number);
        for (int i = 0; i < 6; i++)
            send(number, SIGUSR1, flags[i]);
    }
    return 0;
}
