#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    struct shmid_ds ds;
    int id = shmget(IPC_PRIVATE, 10000, IPC_CREAT | 0600);

    printf("shmget %d\n", id >= 0);
    char *p = shmat(id, NULL, 0);
    char *q = shmat(id, NULL, SHM_RDONLY);
    printf("%p %p\n", p, q);
    strcpy(p, "segment");
    printf("%s\n", q);
    shmctl(id, IPC_STAT, &ds);
    printf("size %zu attached %lu\n", ds.shm_segsz, (unsigned long)ds.shm_nattch);
    if (fork() == 0) {
        strcpy(p, "changed by the child");
        _exit(0);
    }
    wait(NULL);
    printf("%s\n", q);
    printf("shmdt %d\n", shmdt(p));
    int r = shmdt(p);
    printf("again %d %s\n", r, strerror(errno));
    printf("rmid %d\n", shmctl(id, IPC_RMID, NULL));
    printf("still there: %s\n", q);
    shmdt(q);
    r = shmctl(id, IPC_STAT, &ds);
    printf("gone: %d %s\n", r, strerror(errno));
    return 0;
}
