/* A file's mapping taken away, from the second page on and whole: what is gone kills, what is left is the file's. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/wait.h>

static void touched(const char *what, char *p)
{
    int status;
    fflush(stdout);
    if (fork() == 0) {
        *p = 50;
        _exit(0);
    }
    wait(&status);
    printf("%s: %s\n", what, WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "stored");
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0666);
    pwrite(fd, "a", 1, 3 * PAGE);
    char *p = mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0);
    say("two of three pages", munmap(p + PAGE, 2 * PAGE));
    touched("the first page", p);
    touched("the second", p + PAGE);
    touched("the third", p + 2 * PAGE);
    say("the rest", munmap(p, PAGE));
    touched("the first page", p);
    char c;
    pread(fd, &c, 1, 0);
    printf("in the file: %d\n", c);
    return 0;
}
