#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>

#define PAGE 4096L

int main(int argc, char **argv)
{
    if (argc > 1) {
        struct shmid_ds ds;
        shmctl(atoi(argv[1]), IPC_STAT, &ds);
        printf("after exec %ld\n", (long)ds.shm_nattch);
        shmctl(atoi(argv[1]), IPC_RMID, NULL);
        return 0;
    }
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    char text[16];
    shmat(id, NULL, 0);
    snprintf(text, sizeof text, "%d", id);
    execl("/proc/self/exe", argv[0], text, NULL);
    return 0;
}
