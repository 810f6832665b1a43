#define _GNU_SOURCE
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>

#ifndef SHM_HUGETLB
#define SHM_HUGETLB 04000
#endif

int main(void)
{
    key_t key = ftok(".", 'h');
    say("size 0, to be made", shmget(key, 0, SHM_HUGETLB | IPC_CREAT | IPC_EXCL | 0600));
    say("of no such key", shmget(key, 2 << 20, SHM_HUGETLB | 0600));
    int id = shmget(key, 4096, IPC_CREAT | IPC_EXCL | 0600);
    say("larger than it is", shmget(key, 8192, SHM_HUGETLB | 0600));
    say("exclusively", shmget(key, 4096, SHM_HUGETLB | IPC_CREAT | IPC_EXCL | 0600));
    say("with SHM_HUGETLB, of ordinary pages", shmget(key, 4096, SHM_HUGETLB | 0600));
    say("inside a page", (long)shmat(id, (void *)0x10000000eef, 0));
    say("id -1", (long)shmat(-1, NULL, 0));
    shmctl(id, IPC_RMID, NULL);
    say("made, without a pool", shmget(IPC_PRIVATE, 2 << 20, SHM_HUGETLB | IPC_CREAT | 0600));
    return 0;
}
