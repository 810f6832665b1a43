#include <stdio.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/shm.h>

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

int main(void)
{
    int id = shmget(IPC_PRIVATE, 16 * 4096, IPC_CREAT | 0600), sum = 0;
    char *p = shmat(id, NULL, 0), *q = shmat(id, NULL, SHM_RDONLY);
    long before;

    shmctl(id, IPC_RMID, NULL);
    faults();
    for (int i = 0; i < 16; i++)
        p[i * 4096] = i;
    before = faults();
    for (int i = 0; i < 16; i++)
        sum += q[i * 4096];
    printf("sum %d, %ld faults\n", sum, faults() - before);
    return 0;
}
