/* SECCOMP_RET_TRACE: the tracer is asked before the call. */
#include "filter.h"
#include <sys/ptrace.h>
#include <sys/reg.h>

int main(void)
{
    unsigned long message;
    int status;
    pid_t pid;

    setvbuf(stdout, NULL, _IONBF, 0);
    if ((pid = fork()) == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_TRACE | 33), ON_CALL(SYS_getuid, SECCOMP_RET_TRACE | 44), RETURN(SECCOMP_RET_ALLOW));
        printf("child %d\n", syscall(SYS_getppid) > 1);
        printf("child %d\n", syscall(SYS_getuid) == getpid());
        _exit(4);
    }
    waitpid(pid, &status, 0);
    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESECCOMP);
    for (ptrace(PTRACE_CONT, pid, 0, 0); waitpid(pid, &status, 0) == pid && WIFSTOPPED(status); ptrace(PTRACE_CONT, pid, 0, 0)) {
        ptrace(PTRACE_GETEVENTMSG, pid, 0, &message);
        printf("stop %d event %d message %lu call %ld\n", WSTOPSIG(status), status >> 16, message, ptrace(PTRACE_PEEKUSER, pid, 8 * ORIG_RAX, 0));
        if (message == 44)
            ptrace(PTRACE_POKEUSER, pid, 8 * ORIG_RAX, SYS_getpid);
    }
    printf("end %d\n", WEXITSTATUS(status));
    return 0;
}
