/* Strict mode: read, write, exit and sigreturn, and death for anything else. */
#include "filter.h"

static void strict(void)
{
    printf("set %d\n", prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT));
    write(1, "write is allowed\n", 17);
}
static void getting_pid(void) { strict(); syscall(SYS_getpid); write(1, "not here\n", 9); }
static void ordinary_exit(void) { strict(); exit(3); }
static void closing(void) { strict(); close(0); }

int main(void)
{
    printf("mode %d\n", prctl(PR_GET_SECCOMP));
    in_child("allowed", strict);
    in_child("getpid", getting_pid);
    in_child("exit()", ordinary_exit);
    in_child("close", closing);
    printf("%ld", syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 1, NULL));
    printf(" %s\n", strerror(errno));
    return 0;
}
