// After shmdt nobody is attached and a store there is SIGSEGV; shmdt of a variable's address is EINVAL.
#define _GNU_SOURCE
#include "../say.h"
#include <setjmp.h>
#include <signal.h>
#include <sys/ipc.h>
#include <sys/shm.h>

static sigjmp_buf back;

static void caught(int signo, siginfo_t *info, void *context)
{
    printf("signal %d code %d\n", signo, info->si_code);
    siglongjmp(back, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = caught, .sa_flags = SA_SIGINFO };
    struct shmid_ds ds;
    int variable = 0, id = shmget(IPC_PRIVATE, sizeof(int), IPC_CREAT | 0600);
    volatile int *p = shmat(id, NULL, 0);

    sigaction(SIGSEGV, &action, NULL);
    *p = 4;
    say("shmdt", shmdt((void *)p));
    shmctl(id, IPC_STAT, &ds);
    printf("attached %lu\n", ds.shm_nattch);
    if (sigsetjmp(back, 1) == 0)
        *p = 2;
    p = shmat(id, NULL, SHM_RDONLY);
    printf("still %d\n", *p);
    if (sigsetjmp(back, 1) == 0)
        *p = 2;
    shmdt((void *)p);
    say("shmdt of a variable", shmdt(&variable));
    say("shmdt of NULL", shmdt(NULL));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
