#include <err.h>
#include <errno.h>
#include <error.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

extern char *program_invocation_short_name;

static int child(void (*f)(void))
{
    int status;

    if (fork() == 0) {
        dup2(1, 2);
        program_invocation_short_name = "prog";
        f();
        _exit(99);
    }
    wait(&status);
    return WEXITSTATUS(status);
}

static void a(void) { errno = ENOENT; warn("file %s", "x"); warnx("plain %d", 5); errno = EACCES; warn(NULL); errno = 3; err(7, "final %s", "words"); }
static void b(void) { errx(3, "no errno %d", 1); }
static void c(void) { errno = EINVAL; err(4, NULL); }
static void d(void) { fflush(stdout); errno = EPERM; perror("perror"); perror(""); perror(NULL); }

int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    printf("%d\n", child(a) );
    printf("%d\n", child(b));
    printf("%d\n", child(c));
    printf("%d\n", child(d));
    return 0;
}
