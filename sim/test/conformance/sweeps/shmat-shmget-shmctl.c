#define _GNU_SOURCE
#include <sys/shm.h>
#include "../sweep.h"

/* System V shared memory by flags, place, size and command. */
int main(void)
{
    int id = shmget(IPC_PRIVATE, 3 * PAGE + 1, IPC_CREAT | 0600);
    unsigned long addrs[] = {0, 1, AT, AT + 1, AT + PAGE, AT + 0xfff, 0x7fffffffe000, 0x7ffffffff000, 0x800000000000, -4096UL, -1UL, 4096};
    int flags[] = {0, 010000, 020000, 040000, 0100000, 030000, 060000, 0140000, 1, 0x7fffffff};
    mmap((void *)AT, PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    for (unsigned f = 0; f < MANY(flags); f++) {
        printf("shmat %o:", flags[f]);
        for (unsigned a = 0; a < MANY(addrs); a++) {
            void *r = shmat(id, (void *)addrs[a], flags[f]);
            printf(" %c", r == (void *)-1 ? word(-1) : (unsigned long)r == addrs[a] ? '=' : (unsigned long)r == (addrs[a] & -4096) ? '<' : '.');
            if (r != (void *)-1) printf("%c", word(shmdt(r)));
            mmap((void *)AT, PAGE, RW, PRIV | MAP_FIXED, -1, 0);
        }
        puts("");
    }
    printf("shmat ids: %c %c\n", word((long)shmat(-1, 0, 0)), word((long)shmat(0x7fffffff, 0, 0)));
    printf("shmdt: %c %c %c\n", word(shmdt((void *)AT)), word(shmdt(0)), word(shmdt((void *)1)));
    unsigned long sizes[] = {0, 1, PAGE, 1UL << 40, 1UL << 62, -1UL};
    int gets[] = {0, IPC_CREAT, IPC_CREAT | 0600, IPC_CREAT | IPC_EXCL, IPC_EXCL, SHM_HUGETLB | IPC_CREAT, SHM_NORESERVE | IPC_CREAT, 0x80000000 | IPC_CREAT, (30 << 26) | SHM_HUGETLB | IPC_CREAT, (1 << 26) | SHM_HUGETLB | IPC_CREAT};
    for (unsigned g = 0; g < MANY(gets); g++) {
        printf("shmget %x:", gets[g]);
        for (unsigned s = 0; s < MANY(sizes); s++)
            for (int key = 0; key < 2; key++) {
                int r = shmget(key ? 0x7777 : IPC_PRIVATE, sizes[s], gets[g]);
                printf(" %c", word(r < 0 ? -1 : 0));
                if (r >= 0) shmctl(r, IPC_RMID, 0);
            }
        puts("");
    }
    int other = shmget(0x7777, 2 * PAGE, IPC_CREAT | 0400);
    printf("there: %c %c %c %c\n", word(shmget(0x7777, 2 * PAGE, 0)), word(shmget(0x7777, 2 * PAGE + 1, 0)), word(shmget(0x7777, 2 * PAGE, IPC_CREAT | IPC_EXCL)), word(shmget(0x7777, 0, 0600)));
    shmctl(other, IPC_RMID, 0);
    static char buf[4096];
    for (int cmd = -1; cmd < 20; cmd++) {
        int o = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
        memset(buf, 0, sizeof buf);
        printf("shmctl %d: %c", cmd, shmctl(o, cmd, (void *)buf) < 0 ? word(-1) : '.');
        printf(" %c", shmctl(o, cmd, (void *)8) < 0 ? word(-1) : '.');
        printf(" %c", shmctl(-1, cmd, (void *)buf) < 0 ? word(-1) : '.');
        printf(" %c\n", shmctl(0x7ffffffe, cmd, (void *)buf) < 0 ? word(-1) : '.');
        shmctl(o, IPC_RMID, 0);
    }
    shmctl(id, IPC_RMID, 0);
    return 0;
}
