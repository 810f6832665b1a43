#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void run(void (*body)(void), const char *name)
{
    int status;

    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        body();
        _exit(0);
    }
    waitpid(pid, &status, 0);
    printf("%s: ", name);
    if (WIFEXITED(status))
        printf("exit %d", WEXITSTATUS(status));
    if (WIFSIGNALED(status))
        printf("signal %d", WTERMSIG(status));
    printf(" (%#x)\n", status & 0xff7f);
}

static void nothing(void) { }
static void three(void) { _exit(3); }
static void minus(void) { exit(-1); }
static void big(void) { exit(256 + 9); }
static void segv(void) { *(volatile int *)0 = 1; }
static void kill9(void) { kill(getpid(), SIGKILL); }
static void term(void) { raise(SIGTERM); }
static void aborts(void) { abort(); }
static void divide(void) { volatile int zero = 0; zero = 7 / zero; }

int main(void)
{
    run(nothing, "nothing");
    run(three, "three");
    run(minus, "minus one");
    run(big, "265");
    run(segv, "null write");
    run(kill9, "kill");
    run(term, "term");
    run(aborts, "abort");
    run(divide, "divide");
    return 0;
}
