// remap_file_pages over all that is left of a removed segment: the old attachment goes first, and with it the segment, EINVAL.
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/syscall.h>

static void there(char *p)
{
    unsigned char vec[2];

    say("  mapped", mincore(p, 2 * PAGE, vec));
}

int main(void)
{
    struct shmid_ds ds;
    int id = shmget(IPC_PRIVATE, 2 * PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, NULL, 0);

    p[0] = 'a', p[PAGE] = 'b';
    say("all of it", syscall(SYS_remap_file_pages, p, 2 * PAGE, 0, 0, 0));
    shmctl(id, IPC_STAT, &ds);
    printf("  attached %lu, %c %c\n", ds.shm_nattch, p[0], p[PAGE]);
    shmctl(id, IPC_RMID, NULL);
    say("a page of a removed one", syscall(SYS_remap_file_pages, p, PAGE, 0, 1, 0));
    shmctl(id, IPC_STAT, &ds);
    printf("  attached %lu, %c %c\n", ds.shm_nattch, p[0], p[PAGE]);
    p = shmat(id, p, SHM_REMAP);
    shmctl(id, IPC_STAT, &ds);
    printf("attached over it %lu, %c %c\n", ds.shm_nattch, p[0], p[PAGE]);
    say("all of a removed one", syscall(SYS_remap_file_pages, p, 2 * PAGE, 0, 0, 0));
    there(p);
    say("stat", shmctl(id, IPC_STAT, &ds));
    return 0;
}
