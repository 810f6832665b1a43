/* Programs that are no filters, privileges, flags; what /proc says. */
#include "filter.h"
#include "../process.h"

static void say(const char *what, long result)
{
    printf("%s: %ld %s\n", what, result, result < 0 ? strerrorname_np(errno) : "");
}

static void plain_user(void)
{
    drop();
    say("without no_new_privs", INSTALL(RETURN(SECCOMP_RET_ALLOW)));
    say("no_new_privs", prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    say("with it", INSTALL(RETURN(SECCOMP_RET_ALLOW)));
}

int main(void)
{
    unsigned action;
    unsigned short sizes[3];
    struct sock_fprog nothing = { 0, NULL }, lost = { 1, (void *)16 };
    char line[200];
    FILE *file;

    setvbuf(stdout, NULL, _IONBF, 0);
    say("empty", syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &nothing));
    say("lost", syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &lost));
    say("null", syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, NULL));
    say("operation", syscall(SYS_seccomp, 9, 0, NULL));
    say("flags", syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0x1000, &nothing));
    say("prctl mode", prctl(PR_SET_SECCOMP, 3));
    say("no return", INSTALL(FIELD(nr)));
    say("jump beyond", INSTALL(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 1, 5, 0), RETURN(0)));
    say("odd load", INSTALL(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 2), RETURN(SECCOMP_RET_ALLOW)));
    say("load beyond", INSTALL(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 64), RETURN(SECCOMP_RET_ALLOW)));
    say("byte load", INSTALL(BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 0), RETURN(SECCOMP_RET_ALLOW)));
    say("division by zero", INSTALL(BPF_STMT(BPF_ALU | BPF_DIV | BPF_K, 0), RETURN(SECCOMP_RET_ALLOW)));
    say("modulo", INSTALL(BPF_STMT(BPF_ALU | BPF_MOD | BPF_K, 3), RETURN(SECCOMP_RET_ALLOW)));
    say("shift", INSTALL(BPF_STMT(BPF_ALU | BPF_LSH | BPF_K, 32), RETURN(SECCOMP_RET_ALLOW)));
    say("memory", INSTALL(BPF_STMT(BPF_ST, 16), RETURN(SECCOMP_RET_ALLOW)));
    say("memory unset", INSTALL(BPF_STMT(BPF_LD | BPF_MEM, 1), RETURN(SECCOMP_RET_ALLOW)));
    for (int i = 0; i < 4; i++) {
        action = (unsigned[]){ SECCOMP_RET_ALLOW, SECCOMP_RET_KILL_PROCESS, SECCOMP_RET_LOG, 0x12340000 }[i];
        say("action", syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action));
    }
    say("sizes", syscall(SYS_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, sizes));
    printf("%d %d %d\n", sizes[0], sizes[1], sizes[2]);
    in_child("user", plain_user);
    say("allow", INSTALL(RETURN(SECCOMP_RET_ALLOW)));
    say("allow", prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &(struct sock_fprog){ 1, &(struct sock_filter)RETURN(SECCOMP_RET_ALLOW) }));
    say("strict after", prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT));
    file = fopen("/proc/self/status", "r");
    while (fgets(line, sizeof line, file))
        if (!strncmp(line, "Seccomp", 7) || !strncmp(line, "NoNew", 5))
            fputs(line, stdout);
    return 0;
}
