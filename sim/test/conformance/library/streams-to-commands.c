/* popen() and pclose(): reading from a command, writing to one, two at once, and their mistakes. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

int main(void)
{
    char line[100];
    FILE *in = popen("echo out; echo more; exit 6", "r"), *out, *other;
    int status;

    while (fgets(line, sizeof line, in))
        printf("read %s", line);
    printf("exit %d\n", WEXITSTATUS(pclose(in)));

    out = popen("cat; echo that was all", "w");
    fprintf(out, "one\ntwo\n");
    fflush(stdout);
    printf("closed: %d\n", pclose(out));

    in = popen("nosuchcommand 2>/dev/null", "re");
    printf("%d", fgetc(in));
    printf(" %d\n", WEXITSTATUS(pclose(in)));

    /* The second command must not keep the first one's pipe open. */
    out = popen("cat", "w");
    other = popen("cat > /dev/null; echo the second ended", "w");
    fputs("to the first\n", out);
    fflush(stdout);
    pclose(out);
    pclose(other);

    in = popen("kill -9 $$", "r");
    status = pclose(in);
    printf("signal %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : 0);
    errno = 0;
    printf("%d", popen("true", "x") == NULL);
    printf(" %s\n", strerror(errno));
    return 0;
}
