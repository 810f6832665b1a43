#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int main(int argc, char **argv)
{
    int status, fd;
    sigset_t s;
    struct sigaction sa;

    if (argc > 1) {
        printf("%d:", argc);
        for (int i = 1; i < argc; i++) printf(" [%s]", argv[i]);
        printf(" env:");
        for (char **e = environ; *e; e++) printf(" %s", *e);
        sigprocmask(SIG_BLOCK, NULL, &s); sigaction(SIGUSR1, NULL, &sa);
        printf(" masked %d usr1 %s", sigismember(&s, SIGUSR2), sa.sa_handler == SIG_DFL ? "default" : "other");
        sigaction(SIGTERM, NULL, &sa); printf(" term %s", sa.sa_handler == SIG_IGN ? "ignored" : "other");
        printf(" fd5 %d fd6 %d\n", fcntl(5, F_GETFD), fcntl(6, F_GETFD));
        return 40 + argc;
    }
    signal(SIGUSR1, abort == 0 ? SIG_IGN : (void (*)(int))exit); signal(SIGTERM, SIG_IGN);
    sigemptyset(&s); sigaddset(&s, SIGUSR2); sigprocmask(SIG_BLOCK, &s, NULL);
    fd = open("/dev/null", O_RDONLY); dup2(fd, 5); dup2(fd, 6); fcntl(6, F_SETFD, FD_CLOEXEC); close(fd);
    fflush(stdout);
    if (fork() == 0) { execl("/proc/self/exe", "self", "one", "two words", "", NULL); _exit(1); }
    wait(&status); printf("%d\n", WEXITSTATUS(status)); fflush(stdout);
    if (fork() == 0) { char *a[] = { "self", "x", NULL }, *e[] = { "A=1", "B=2", NULL }; execve("/proc/self/exe", a, e); _exit(1); }
    wait(&status); printf("%d\n", WEXITSTATUS(status)); fflush(stdout);
    if (fork() == 0) { setenv("NEW", "yes", 1); clearenv(); putenv("ONLY=this"); execv("/proc/self/exe", (char *[]){ "self", "v", NULL }); _exit(1); }
    wait(&status); printf("%d\n", WEXITSTATUS(status));
    errno = 0; execl("/dev/null", "x", NULL); printf("%d\n", errno == EACCES);
    errno = 0; execl("/nothing", "x", NULL); printf("%d\n", errno == ENOENT);
    errno = 0; execl("/", "x", NULL); printf("%d\n", errno == EACCES);
    fd = creat("bad", 0755); write(fd, "not a program", 13); close(fd); errno = 0; execl("./bad", "x", NULL); printf("%d\n", errno == ENOEXEC);
    return 0;
}
