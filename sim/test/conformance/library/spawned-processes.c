/* posix_spawn: file actions, attributes, errors. The program runs itself. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int wait_for(pid_t pid)
{
    int status;
    waitpid(pid, &status, 0);
    return WEXITSTATUS(status);
}

int main(int argc, char **argv, char **envp)
{
    if (argc > 1) {
        sigset_t set;
        sigprocmask(SIG_BLOCK, NULL, &set);
        struct sigaction a;
        sigaction(SIGINT, NULL, &a);
        printf("child %s: VAR=%s usr1 blocked %d, int ignored %d, group leader %d, fd 9 %s\n", argv[1], getenv("VAR"), sigismember(&set, SIGUSR1),
               a.sa_handler == SIG_IGN, getpgrp() == getpid(), fcntl(9, F_GETFD) < 0 ? "closed" : "open");
        return 7;
    }
    char *args[] = {"spawned", "one", NULL}, *env[] = {"VAR=value", NULL};
    pid_t pid;
    int r = posix_spawn(&pid, "/proc/self/exe", NULL, NULL, args, env);
    int code = wait_for(pid);
    printf("%d exit %d\n", r, code);
    fflush(stdout);

    posix_spawn_file_actions_t fa;
    posix_spawnattr_t at;
    posix_spawn_file_actions_init(&fa);
    posix_spawnattr_init(&at);
    posix_spawn_file_actions_addopen(&fa, 1, "/tmp/spawned", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&fa, 1, 9);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    posix_spawnattr_setsigmask(&at, &set);
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    posix_spawnattr_setsigdefault(&at, &set);
    posix_spawnattr_setpgroup(&at, 0);
    signal(SIGINT, SIG_IGN);
    args[1] = "two";
    printf("%d\n", posix_spawnattr_setflags(&at, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP));
    fflush(stdout);
    r = posix_spawnp(&pid, "/proc/self/exe", &fa, &at, args, env);
    code = wait_for(pid);
    printf("%d exit %d\n", r, code);
    posix_spawnattr_setflags(&at, POSIX_SPAWN_SETSIGDEF);
    args[1] = "three";
    posix_spawn_file_actions_addclose(&fa, 9);
    posix_spawn_file_actions_t more = fa;
    r = posix_spawn(&pid, "/proc/self/exe", &fa, &at, args, env);
    char line[200];
    code = wait_for(pid);
    printf("%d exit %d\n", r, code);
    FILE *f = fopen("/tmp/spawned", "r");
    while (fgets(line, sizeof line, f)) printf("  %s", line);
    fclose(f);
    unlink("/tmp/spawned");

    pid = 5;
    printf("%d %d\n", posix_spawn(&pid, "/no/such/program", NULL, NULL, args, env) == ENOENT, (int)pid);
    printf("%d\n", posix_spawnp(&pid, "no-such-program", NULL, NULL, args, envp) == ENOENT);
    posix_spawn_file_actions_init(&fa);
    printf("%d", posix_spawn_file_actions_adddup2(&fa, -1, 3) == EBADF);
    printf(" %d", posix_spawn_file_actions_adddup2(&fa, 77, 3));
    printf(" %d\n", posix_spawn(&pid, "/proc/self/exe", &fa, NULL, args, env) == EBADF);
    short flags;
    posix_spawnattr_getflags(&at, &flags);
    printf("%x %d %d\n", flags, posix_spawnattr_setflags(&at, 0x4000) == EINVAL, waitpid(-1, NULL, 0) == -1 && errno == ECHILD);
    posix_spawn_file_actions_destroy(&fa);
    posix_spawnattr_destroy(&at);
    return 0;
}
