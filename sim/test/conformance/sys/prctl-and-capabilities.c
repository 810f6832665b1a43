#define _GNU_SOURCE
#include <errno.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void caps(const char *label)
{
    struct __user_cap_header_struct h = { _LINUX_CAPABILITY_VERSION_3, 0 };
    struct __user_cap_data_struct d[2];

    printf("%s: %ld", label, syscall(SYS_capget, &h, d));
    printf(" lock %d admin %d\n", d[0].effective >> CAP_IPC_LOCK & 1, d[0].effective >> CAP_SYS_ADMIN & 1);
}

int main(void)
{
    char name[16] = "";

    printf("%d", prctl(PR_SET_NAME, "a name that is far too long")); prctl(PR_GET_NAME, name); printf(" [%s]\n", name);
    printf("%d %d\n", prctl(PR_GET_DUMPABLE), prctl(PR_SET_DUMPABLE, 0)); printf("%d\n", prctl(PR_GET_DUMPABLE));
    printf("%d", prctl(PR_SET_DUMPABLE, 7)); printf(" %d\n", errno == EINVAL);
    printf("%d %d", prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0)); printf(" %d\n", prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0));
    printf("%d", prctl(9999)); printf(" %d\n", errno == EINVAL);
    caps("root");
    fflush(stdout);
    if (fork() == 0) { setuid(1000); caps("user"); fflush(stdout); _exit(0); }
    wait(NULL);
    int sig = -1; prctl(PR_SET_PDEATHSIG, SIGUSR1); prctl(PR_GET_PDEATHSIG, &sig); printf("%d\n", sig == SIGUSR1);
    return 0;
}
