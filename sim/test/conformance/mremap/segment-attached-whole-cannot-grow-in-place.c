/* The first page of an attached segment cannot grow over its second; with leave to move it can. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"
#include <sys/shm.h>

int main(void)
{
    int id = shmget(IPC_PRIVATE, 2 * PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    p[0] = 'a';
    p[PAGE] = 'b';
    say("in place", (long)mremap(p, PAGE, 2 * PAGE, 0));
    char *q = mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    say("moved", (long)q);
    printf("%c %c, the second stayed: %c\n", q[0], q[PAGE], p[PAGE]);
    maps(0x20000000, 0x30000000);
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    printf("attached %ld\n", (long)ds.shm_nattch);
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
