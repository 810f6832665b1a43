/* Small seccomp filters, and children that try what they forbid. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

#define FIELD(f) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, f))
#define RETURN(what) BPF_STMT(BPF_RET | BPF_K, what)
#define ON_CALL(number, what) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), RETURN(what)
#define INSTALL(...)                                                                           \
    ({                                                                                         \
        struct sock_filter code[] = { __VA_ARGS__ };                                           \
        struct sock_fprog program = { sizeof code / sizeof *code, code };                      \
        syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);                            \
    })

static void in_child(const char *what, void (*action)(void))
{
    int status;
    pid_t pid;

    fflush(stdout);
    if ((pid = fork()) == 0) {
        setvbuf(stdout, NULL, _IONBF, 0);
        action();
        syscall(SYS_exit, 0);
    }
    waitpid(pid, &status, 0);
    if (WIFSIGNALED(status))
        printf("%s: killed by %s\n", what, sigabbrev_np(WTERMSIG(status)));
    else
        printf("%s: exit %d\n", what, WEXITSTATUS(status));
}
