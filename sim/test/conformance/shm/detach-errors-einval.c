#define _GNU_SOURCE
#include <sys/ipc.h>
#include <sys/shm.h>
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int id = shmget(IPC_PRIVATE, 2 * PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    say("not its start", shmdt(p + PAGE));
    say("misaligned", shmdt(p + 1));
    say("other memory", shmdt(anon(0x30000000, 1, RW)));
    say("its start", shmdt(p));
    say("again", shmdt(p));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
