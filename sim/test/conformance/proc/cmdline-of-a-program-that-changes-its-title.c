/* /proc/self/cmdline shows the arguments as they are now; overwritten to beyond their end, it is one title. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(const char *what)
{
    char text[300];
    int fd = open("/proc/self/cmdline", O_RDONLY);
    ssize_t n = read(fd, text, sizeof text);

    printf("%s (%zd):", what, n);
    for (ssize_t i = 0; i < n; i++)
        putchar(text[i] ? text[i] : '|');
    putchar('\n');
    close(fd);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        char *arguments[] = { "name", "first", "second", NULL }, *environment[] = { "VARIABLE=value", "B=2", NULL };

        fflush(stdout);
        if (!fork())
            execve("/proc/self/exe", arguments, environment);
        wait(NULL);
        return 0;
    }
    show("as it was");
    strcpy(argv[1], "FIRST");
    show("one changed");
    argv[2] = "elsewhere";
    show("pointer changed");
    strcpy(argv[0], "t");
    show("name shortened");
    strcpy(argv[0], "a title that is longer");
    show("over the end");
    memset(argv[0], 0, 23);
    show("cleared");
    return 0;
}
