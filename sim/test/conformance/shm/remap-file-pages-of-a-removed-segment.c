// remap_file_pages of an attachment whose segment is removed, and made anew under its key, shows the old segment's pages.
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/syscall.h>

int main(void)
{
    int id = shmget(0x70c1, 2 * PAGE, IPC_CREAT | 0700);
    char *p = shmat(id, NULL, 0);
    struct shmid_ds ds;

    p[0] = 'a', p[PAGE] = 'b';
    say("there", syscall(SYS_remap_file_pages, p, PAGE, 0, 1, 0));
    printf("%c %c\n", p[0], p[PAGE]);
    shmctl(id, IPC_RMID, NULL);
    int other = shmget(0x70c1, 2 * PAGE, IPC_CREAT | 0700);
    char *q = shmat(other, NULL, 0);
    q[0] = 'c', q[PAGE] = 'd';
    say("removed", syscall(SYS_remap_file_pages, p, PAGE, 0, 0, 0));
    say("removed, the second", syscall(SYS_remap_file_pages, p + PAGE, PAGE, 0, 0, 0));
    printf("%c %c, %c %c\n", p[0], p[PAGE], q[0], q[PAGE]);
    printf("%d\n", shmctl(id, IPC_STAT, &ds));
    printf("attached %lu\n", ds.shm_nattch);
    munmap(p, PAGE), munmap(p + PAGE, PAGE);
    say("gone", shmctl(id, IPC_STAT, &ds));
    say("unmapped", syscall(SYS_remap_file_pages, p, PAGE, 0, 0, 0));
    shmdt(q);
    shmctl(other, IPC_RMID, NULL);
    return 0;
}
