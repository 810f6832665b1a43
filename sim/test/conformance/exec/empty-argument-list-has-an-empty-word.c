// Since 5.18 a program that is given no words at all gets one, an empty one; a null pointer for the words is as good.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void run(char **words)
{
    char *setting[] = { "AGAIN=1", NULL };

    fflush(stdout);
    if (fork() == 0) {
        syscall(SYS_execve, "/proc/self/exe", words, setting);
        _exit(1);
    }
    wait(NULL);
}

int main(int argc, char **argv)
{
    char *none[] = { NULL };

    if (getenv("AGAIN")) {
        printf("argc %d, argv[0] \"%s\", argv[1] %s, environ[0] %s\n", argc, argv[0], argv[1] ? argv[1] : "null", argv[argc + 1]);
        return 0;
    }
    run((char *[]){ "name", NULL });
    run(none);
    run(NULL);
    return 0;
}
