// A descriptor of a process: poll wakes when the process ends, not when it is waited for; fdinfo has its number, then -1.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int alarms;

static void on_alarm(int sig)
{
    alarms++;
}

static void describe(int fd, int pid)
{
    char name[64], line[256];

    sprintf(name, "/proc/self/fdinfo/%d", fd);
    FILE *file = fopen(name, "r");
    while (fgets(line, sizeof line, file))
        if (strncmp(line, "Pid:", 4) == 0 || strncmp(line, "NSpid:", 6) == 0)
            printf(" %s", atoi(strchr(line, '\t')) == pid ? "the child" : strchr(line, '\t') + 1);
    fclose(file);
    puts("");
}

int main(void)
{
    signal(SIGALRM, on_alarm);
    for (int i = 0; i < 3; i++) {
        int pid = fork();
        if (pid == 0) {
            if (i == 2)
                _exit(3);
            sleep(60);
            _exit(0);
        }
        int fd = syscall(SYS_pidfd_open, pid, 0);
        describe(fd, pid);
        alarm(20);
        if (i < 2)
            syscall(SYS_pidfd_send_signal, fd, SIGKILL, NULL, 0);
        struct pollfd ready = { fd, POLLIN, 0 };
        printf("poll %d\n", poll(&ready, 1, i == 1 ? 10000 : -1));
        printf("events %x, alarms %d\n", ready.revents, alarms);
        alarm(0);
        describe(fd, pid);
        siginfo_t info = { 0 };
        printf("waited %d\n", waitid(P_PIDFD, fd, &info, WEXITED));
        printf("code %d status %d\n", info.si_code, info.si_status);
        describe(fd, pid);
        printf("signal to nobody: %ld %s\n", syscall(SYS_pidfd_send_signal, fd, 0, NULL, 0), strerrorname_np(errno));
        printf("again %d %s\n", waitid(P_PIDFD, fd, &info, WEXITED), strerrorname_np(errno));
        close(fd);
    }
    return 0;
}
