/* /proc/self/syscall is read by a system call, so it tells that one; of a child that sleeps it tells where. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    static char text[300];
    unsigned long v[8];
    int fd = open("/proc/self/syscall", O_RDONLY), pipes[2], fields;
    long number;
    pid_t child;
    char path[40];

    syscall(SYS_read, fd, text, 299L);
    fields = sscanf(text, "%ld %lx %lx %lx %lx %lx %lx %lx %lx", &number, v, v + 1, v + 2, v + 3, v + 4, v + 5, v + 6, v + 7);
    printf("%d fields: number %ld, descriptor right %d, buffer right %d, length %lu\n", fields, number, v[0] == fd, v[1] == (unsigned long)text, v[2]);
    printf("stack pointer near the top: %d\n", v[6] >> 24 == 0x7fffff);

    pipe(pipes);
    child = fork();
    if (!child) {
        char byte;

        read(pipes[0], &byte, 1);
        _exit(0);
    }
    usleep(50000);
    snprintf(path, sizeof path, "/proc/%d/syscall", child);
    fd = open(path, O_RDONLY);
    text[read(fd, text, 299)] = 0;
    fields = sscanf(text, "%ld %lx %lx %lx", &number, v, v + 1, v + 2);
    printf("child: number %ld, descriptor right %d, length %lu\n", number, v[0] == pipes[0], v[2]);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return 0;
}
