#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../process.h"
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    drop();
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    say("SHM_LOCK", shmctl(id, SHM_LOCK, NULL));
    say("SHM_UNLOCK", shmctl(id, SHM_UNLOCK, NULL));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
