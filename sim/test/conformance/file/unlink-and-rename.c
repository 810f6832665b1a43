#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void report(const char *what, int r)
{
    printf("%s: %s\n", what, r == 0 ? "ok" : strerror(errno));
}

int main(void)
{
    close(open("a", O_CREAT | O_WRONLY, 0600));
    report("rename a b", rename("a", "b"));
    report("rename a c", rename("a", "c"));
    report("access a", access("a", F_OK));
    report("access b", access("b", F_OK));
    report("mkdir d", mkdir("d", 0700));
    report("mkdir d again", mkdir("d", 0700));
    report("rename b d/b", rename("b", "d/b"));
    report("rmdir d", rmdir("d"));
    report("unlink d", unlink("d"));
    report("unlink d/b", unlink("d/b"));
    report("unlink d/b again", unlink("d/b"));
    report("rmdir d", rmdir("d"));
    return 0;
}
