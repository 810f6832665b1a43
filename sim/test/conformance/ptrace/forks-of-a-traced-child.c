/* Events of fork, vfork and clone: the child's child is traced from its start. */
#include "trace.h"
#include <sched.h>

static int clone_main(void *p) { _exit(9); }

int main(void)
{
    static char stack[65536];
    unsigned long message;
    int status, order = 0;
    pid_t pid, other = 0, it;

    setvbuf(stdout, NULL, _IONBF, 0);
    if ((pid = fork()) == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        if (fork() == 0)
            _exit(7);
        wait(NULL);
        if (vfork() == 0)
            _exit(8);
        wait(NULL);
        clone(clone_main, stack + sizeof stack, 0, NULL);
        waitpid(-1, NULL, __WALL);
        _exit(1);
    }
    next("start", pid);
    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE);
    ptrace(PTRACE_CONT, pid, 0, 0);
    for (int i = 0; i < 3; i++) {
        next("event", pid);
        ptrace(PTRACE_GETEVENTMSG, pid, 0, &message);
        other = message;
        next("new one", other);
        printf("options %s\n", ptrace(PTRACE_CONT, other, 0, 0) ? strerror(errno) : "ok");
        if (i == 1) {
            ptrace(PTRACE_CONT, pid, 0, 0);
            next("its end", other);
        } else {
            next("its end", other);
            ptrace(PTRACE_CONT, pid, 0, 0);
        }
        if (i < 2) {
            next("sigchld", pid);
            ptrace(PTRACE_CONT, pid, 0, SIGCHLD);
        }
    }
    next("end", pid);
    return 0;
}
