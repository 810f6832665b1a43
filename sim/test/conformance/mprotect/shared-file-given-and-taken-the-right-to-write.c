/* What a process may store into a shared file's mapping, before and after; the file has what was stored. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/wait.h>

static void by_a_child(const char *what, char *p, const char *text)
{
    int status;
    fflush(stdout);
    if (fork() == 0) {
        memcpy(p, text, strlen(text));
        _exit(0);
    }
    wait(&status);
    printf("%s: %s, there is %.5s\n", what, WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "stored", p);
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0777);
    write(fd, "abcdefghijklmnopqrstuvwxyz", 26);
    char *p = mmap(NULL, 26, PROT_READ, MAP_SHARED, fd, 0);
    by_a_child("read-only", p, "first");
    say("writable", mprotect(p, 26, PROT_WRITE));
    by_a_child("writable", p, "other");
    say("read-only again", mprotect(p, 26, PROT_READ));
    by_a_child("read-only again", p, "third");
    char text[6] = "";
    pread(fd, text, 5, 0);
    puts(text);
    return 0;
}
