/* Children that end without a signal are waited for with __WCLONE or __WALL; clone3 with a pidfd, and with handlers cleared. */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define STACK 65536

static int child(void *argument)
{
    return *(int *)argument;
}

static void handler(int signal)
{
}

static void result(const char *what, long value)
{
    printf("%s: %ld", what, value < 0 ? value : 0);
    printf(" %s\n", value < 0 ? strerror(errno) : "");
}

int main(void)
{
    char *stack = (char *)mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) + STACK;
    int code = 21, status = 0, pidfd = -1;
    pid_t pid = clone(child, stack, 0, &code);
    struct clone_args args = { .flags = CLONE_PIDFD, .exit_signal = SIGCHLD, .pidfd = (unsigned long)&pidfd };
    siginfo_t info;

    result("wait", waitpid(pid, &status, 0));
    result("wait for any", wait(&status));
    printf("__WCLONE: %d", waitpid(pid, &status, __WCLONE) == pid);
    printf(" %d\n", WEXITSTATUS(status));
    pid = clone(child, stack, 0, &code);
    printf("__WALL: %d\n", waitpid(-1, &status, __WALL) == pid);
    pid = fork();
    if (!pid)
        _exit(3);
    result("__WCLONE of a forked one", waitpid(pid, &status, __WCLONE));
    printf("plain: %d\n", waitpid(pid, &status, 0) == pid);

    pid = syscall(SYS_clone3, &args, sizeof args);
    if (!pid)
        _exit(17);
    memset(&info, 0, sizeof info);
    result("waitid of the pidfd", waitid(P_PIDFD, pidfd, &info, WEXITED));
    printf("status %d, the same process %d\n", info.si_status, info.si_pid == pid);

    args = (struct clone_args){ .exit_signal = 65 };
    result("exit signal 65", syscall(SYS_clone3, &args, sizeof args));
    args.exit_signal = SIGCHLD;
    result("too small", syscall(SYS_clone3, &args, 10));
    args.flags = CLONE_SIGHAND | CLONE_VM | CLONE_CLEAR_SIGHAND;
    result("cleared and shared", syscall(SYS_clone3, &args, sizeof args));
    args.flags = CLONE_THREAD | CLONE_SIGHAND | CLONE_VM;
    result("thread with a signal", syscall(SYS_clone3, &args, sizeof args));
    args.flags = 0x11;
    result("signal among the flags", syscall(SYS_clone3, &args, sizeof args));

    signal(SIGUSR1, SIG_IGN);
    signal(SIGUSR2, handler);
    args.flags = CLONE_CLEAR_SIGHAND;
    pid = syscall(SYS_clone3, &args, sizeof args);
    if (!pid) {
        struct sigaction ignored, handled;

        sigaction(SIGUSR1, NULL, &ignored);
        sigaction(SIGUSR2, NULL, &handled);
        _exit((ignored.sa_handler == SIG_IGN) * 2 + (handled.sa_handler == SIG_DFL));
    }
    waitpid(pid, &status, 0);
    printf("ignored stays and handled goes: %d\n", WEXITSTATUS(status));
    result("clone: one address for two", syscall(SYS_clone, CLONE_PIDFD | CLONE_PARENT_SETTID | SIGCHLD, 0, &pidfd, 0, 0));
    return 0;
}
