/* What filters answer: an errno, a signal, death; of several filters the strongest answer; arguments; children and exec. */
#include "filter.h"

static void handler(int number, siginfo_t *info, void *context)
{
    printf("SIGSYS: code %d errno %d call %d arch %x\n", info->si_code, info->si_errno, info->si_syscall, info->si_arch);
}

static void emulate(int number, siginfo_t *info, void *context)
{
    ucontext_t *u = context;

    printf("emulated call %lld with %lld\n", u->uc_mcontext.gregs[REG_RAX], u->uc_mcontext.gregs[REG_RDI]);
    u->uc_mcontext.gregs[REG_RAX] = 777;
}

static void with_errno(void)
{
    printf("install %ld\n", (long)INSTALL(FIELD(nr), ON_CALL(SYS_getpid, SECCOMP_RET_ERRNO | EMLINK), ON_CALL(SYS_mkdir, SECCOMP_RET_ERRNO | 0xffff), RETURN(SECCOMP_RET_ALLOW)));
    printf("mode %d\n", prctl(PR_GET_SECCOMP));
    printf("%ld", syscall(SYS_getpid));
    printf(" %s\n", strerror(errno));
    errno = 0;
    printf("%d", mkdir("never", 0700));
    printf(" %d\n", errno);
    printf("%d\n", access("never", F_OK));
    if (fork() == 0) {
        errno = 0;
        printf("child %ld %d\n", syscall(SYS_getpid), errno);
        syscall(SYS_exit, 0);
    }
    wait(NULL);
}

static void with_trap(void)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };

    sigaction(SIGSYS, &action, NULL);
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_TRAP | 55), RETURN(SECCOMP_RET_ALLOW));
    printf("%ld\n", syscall(SYS_getppid));
    action.sa_sigaction = emulate;
    sigaction(SIGSYS, &action, NULL);
    printf("%ld\n", syscall(SYS_getppid, 5));
}

static void trap_without_handler(void)
{
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_TRAP), RETURN(SECCOMP_RET_ALLOW));
    getppid();
    printf("not here\n");
}

static void kills(void)
{
    signal(SIGSYS, SIG_IGN);
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_KILL), RETURN(SECCOMP_RET_ALLOW));
    getppid();
}

static void kills_process(void)
{
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_KILL_PROCESS), RETURN(SECCOMP_RET_ALLOW));
    getppid();
}

static void unknown_action(void)
{
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, 0x12340000), RETURN(SECCOMP_RET_ALLOW));
    getppid();
}

static void several(void)
{
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_ERRNO | EPERM), RETURN(SECCOMP_RET_ALLOW));
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_ERRNO | EBUSY), ON_CALL(SYS_getuid, SECCOMP_RET_LOG), RETURN(SECCOMP_RET_ALLOW));
    errno = 0;
    printf("%ld", syscall(SYS_getppid));
    printf(" %d\n", errno);
    printf("uid %ld\n", syscall(SYS_getuid));
    INSTALL(FIELD(nr), ON_CALL(SYS_getuid, SECCOMP_RET_TRACE), RETURN(SECCOMP_RET_ALLOW));
    printf("%ld", syscall(SYS_getuid));
    printf(" %d\n", errno);
    INSTALL(FIELD(nr), ON_CALL(SYS_getppid, SECCOMP_RET_KILL), RETURN(SECCOMP_RET_ALLOW));
    getppid();
}

static void arguments(void)
{
    /* Only writes to descriptors 1 and 2, of less than 100 bytes. */
    INSTALL(FIELD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 1, 0), RETURN(SECCOMP_RET_KILL), FIELD(nr),
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_write, 0, 6), FIELD(args[0]), BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, 2, 2, 0), FIELD(args[2]),
            BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 100, 0, 1), RETURN(SECCOMP_RET_ERRNO | EACCES), RETURN(SECCOMP_RET_ALLOW), RETURN(SECCOMP_RET_ALLOW));
    char big[200];
    int fd = dup(1);

    memset(big, 'x', sizeof big);
    printf("%zd\n", write(1, big, 200));
    printf("%s\n", strerror(errno));
    errno = 0;
    write(fd, "dup\n", 4);
    printf("%d\n", errno);
}

static void computes(void)
{
    /* The number of the call, times two and plus one, as errno. */
    INSTALL(FIELD(nr), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getuid, 0, 7), BPF_STMT(BPF_ST, 3), BPF_STMT(BPF_LDX | BPF_MEM, 3), BPF_STMT(BPF_ALU | BPF_ADD | BPF_X, 0),
            BPF_STMT(BPF_ALU | BPF_SUB | BPF_K, 104), BPF_STMT(BPF_ALU | BPF_ADD | BPF_K, 1), BPF_STMT(BPF_ALU | BPF_OR | BPF_K, SECCOMP_RET_ERRNO), BPF_STMT(BPF_RET | BPF_A, 0), RETURN(SECCOMP_RET_ALLOW));
    errno = 0;
    printf("%ld", syscall(SYS_getuid));
    printf(" %d\n", errno);
}

int main(void)
{
    in_child("errno", with_errno);
    in_child("trap", with_trap);
    in_child("trap without handler", trap_without_handler);
    in_child("kill", kills);
    in_child("kill process", kills_process);
    in_child("unknown", unknown_action);
    in_child("several", several);
    in_child("arguments", arguments);
    in_child("computes", computes);
    return 0;
}
