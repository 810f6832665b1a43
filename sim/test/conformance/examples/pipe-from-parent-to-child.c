#include <err.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int pipefd[2];
    char buf;
    pid_t cpid;
    const char *text = "through the pipe, byte by byte";

    if (pipe(pipefd) == -1)
        err(EXIT_FAILURE, "pipe");
    cpid = fork();
    if (cpid == -1)
        err(EXIT_FAILURE, "fork");
    if (cpid == 0) {
        if (close(pipefd[1]) == -1)
            err(EXIT_FAILURE, "close");
        while (read(pipefd[0], &buf, 1) > 0)
            if (write(STDOUT_FILENO, &buf, 1) != 1)
                err(EXIT_FAILURE, "write");
        if (write(STDOUT_FILENO, "\n", 1) != 1)
            err(EXIT_FAILURE, "write");
        _exit(EXIT_SUCCESS);
    }
    close(pipefd[0]);
    if (write(pipefd[1], text, strlen(text)) != (ssize_t)strlen(text))
        err(EXIT_FAILURE, "write");
    close(pipefd[1]);
    wait(NULL);
    exit(EXIT_SUCCESS);
}
