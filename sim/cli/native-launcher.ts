// What runs a compiled program "natively": a small C program that is compiled next to it. Node can't change a process's personality
// (address-space randomisation off) or its limits, and hundreds of starts through setarch and prlimit would be slow.
// It reads one job a line and answers with frames; `native.ts` speaks both.

/** The launcher's C text. Jobs on stdin: `uid TAB timeout-ms TAB program TAB arg…`, where `uid<file` has standard input from a file; argv[1] is the folder for the fresh working directories. */
export const launcherSource = String.raw`
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_OUTPUT (4 << 20)
static char *output;
static size_t used;

static long now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000L + t.tv_nsec / 1000000;
}

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *f)
{
    return remove(path);
}

static void limit(int what, rlim_t soft, rlim_t hard)
{
    struct rlimit old, want = { soft, hard };
    getrlimit(what, &old);
    if (geteuid() != 0 && old.rlim_max < hard)
        want.rlim_max = old.rlim_max;
    if (want.rlim_cur > want.rlim_max)
        want.rlim_cur = want.rlim_max;
    setrlimit(what, &want);
}

static void child(int out, const char *dir, unsigned uid, const char *input, char **argv)
{
    static char *env[] = { "PATH=/usr/bin:/bin", "HOME=/", "LANG=C", NULL };
    const char *program = argv[0];
    char name[4096];
    int in = open(input, O_RDONLY), errors = open("/dev/null", O_WRONLY);

    setsid();
    dup2(in, 0);
    dup2(out, 1);
    dup2(errors, 2);
    for (int fd = 3; fd < 256; fd++)
        close(fd);
    if (chdir(dir))
        _exit(125);
    umask(022);
    for (int sig = 1; sig < 32; sig++)
        signal(sig, SIG_DFL);
    limit(RLIMIT_STACK, 8 << 20, RLIM_INFINITY);
    limit(RLIMIT_MEMLOCK, 8 << 20, 8 << 20);
    limit(RLIMIT_NOFILE, 1024, 4096);
    limit(RLIMIT_CORE, 0, RLIM_INFINITY);
    if (uid != geteuid() && (setgroups(0, NULL) || setgid(uid) || setuid(uid)))
        _exit(125);
    snprintf(name, sizeof name, "./%s", strrchr(program, '/') ? strrchr(program, '/') + 1 : program);
    argv[0] = name;
    personality(ADDR_NO_RANDOMIZE);
    execve(program, argv, env);
    _exit(126);
}

static void drain(int fd)
{
    char buffer[65536];
    ssize_t n;
    while ((n = read(fd, buffer, sizeof buffer)) > 0) {
        size_t room = MAX_OUTPUT - used;
        if ((size_t)n > room)
            n = room;
        memcpy(output + used, buffer, n);
        used += n;
        if (used == MAX_OUTPUT)
            return;
    }
}

static void run(const char *base, char *line, int number)
{
    char *fields[64], dir[4096];
    int n = 0, pipes[2], status = 0, late = 0;

    for (char *at = strtok(line, "\t"); at && n < 63; at = strtok(NULL, "\t"))
        fields[n++] = at;
    fields[n] = NULL;
    char *less = strchr(fields[0], '<');
    unsigned uid = strtoul(fields[0], NULL, 10);
    long end = now_ms() + strtol(fields[1], NULL, 10);
    snprintf(dir, sizeof dir, "%s/run.%d.%d", base, (int)getpid(), number);
    mkdir(dir, 0755);
    if (geteuid() == 0)
        chown(dir, uid, uid);
    pipe2(pipes, O_CLOEXEC);
    fcntl(pipes[0], F_SETFL, O_NONBLOCK);
    used = 0;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        child(pipes[1], dir, uid, less ? less + 1 : "/dev/null", fields + 2);
    close(pipes[1]);
    for (;;) {
        struct pollfd p = { pipes[0], POLLIN, 0 };
        pid_t done = waitpid(pid, &status, WNOHANG);
        drain(pipes[0]);
        if (done == pid)
            break;
        if (now_ms() > end || used == MAX_OUTPUT) {
            late = 1;
            kill(-pid, SIGKILL);
            waitpid(pid, &status, 0);
            break;
        }
        if (poll(&p, 1, 5) > 0 && (p.revents & POLLHUP)) {
            struct timespec nap = { 0, 200000 };
            nanosleep(&nap, NULL);
        }
    }
    kill(-pid, SIGKILL);
    close(pipes[0]);
    nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    if (late)
        printf("%d timeout 0 %zu\n", number, used);
    else if (WIFSIGNALED(status))
        printf("%d signal %d %zu\n", number, WTERMSIG(status), used);
    else
        printf("%d exit %d %zu\n", number, WEXITSTATUS(status), used);
    fwrite(output, 1, used, stdout);
    putchar('\n');
}

int main(int argc, char **argv)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t n;
    int number = 0;

    output = malloc(MAX_OUTPUT);
    while ((n = getline(&line, &size, stdin)) > 0) {
        line[n - 1] = 0;
        run(argv[1], line, number++);
    }
    return 0;
}
`
