#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>
#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define AT 0x200000000000
#define MANY(a) (sizeof(a) / sizeof *(a))

/* A letter for each answer: '.' is success. */
static const struct {
    int number;
    char letter;
} letters[] = {{EINVAL, 'i'}, {ENOMEM, 'm'}, {EACCES, 'a'}, {EPERM, 'p'}, {EBADF, 'b'}, {ENODEV, 'd'}, {EFAULT, 'f'}, {EEXIST, 'e'}, {EOVERFLOW, 'o'}, {EOPNOTSUPP, 's'}, {EBUSY, 'y'}, {ENOENT, 'n'}, {ENOSYS, 'u'}, {EIDRM, 'r'}, {EAGAIN, 'g'}, {EISDIR, 'D'}, {ENOTTY, 't'}, {ESRCH, 'S'}};
static char word(long r)
{
    for (unsigned i = 0; r == -1 && i < sizeof letters / sizeof *letters; i++)
        if (letters[i].number == errno)
            return letters[i].letter;
    return r == -1 ? '?' : '.';
}

/* Calls on ranges by place and length, some of them with holes, some out of reach. */
static char *setup(void)
{
    munmap((void *)AT, 64 * PAGE);
    char *p = mmap((void *)AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    p[0] = p[5 * PAGE] = 1;
    munmap(p + 3 * PAGE, PAGE);
    mprotect(p + 6 * PAGE, PAGE, PROT_READ);
    return p;
}
int main(void)
{
    unsigned long addrs[] = {0, 1, AT - PAGE, AT, AT + 1, AT + PAGE, AT + 3 * PAGE, AT + 6 * PAGE, AT + 8 * PAGE, 0x7ffffffff000, 0x800000000000, 0xffff800000000000, -4096UL, -1UL};
    unsigned long lens[] = {0, 1, 4096, 8192, 4 * 4096, 8 * 4096, 0x800000000000, 1UL << 63, -8192UL, -4096UL, -4095UL, -1UL};
    int prots[] = {0, 1, 3, 5, 8, 16, 0x1000000, 0x1000001, 0x2000001, 0x3000001, -1};
    for (unsigned p = 0; p < MANY(prots); p++)
        for (unsigned a = 0; a < MANY(addrs); a++) {
            printf("mprotect %x at %u:", prots[p], a);
            for (unsigned l = 0; l < MANY(lens); l++) {
                setup();
                printf("%c", word(mprotect((void *)addrs[a], lens[l], prots[p])));
            }
            puts("");
        }
    for (int flags = -1; flags < 10; flags++)
        for (unsigned a = 0; a < MANY(addrs); a++) {
            printf("msync, mlock2 %x at %u:", flags, a);
            for (unsigned l = 0; l < MANY(lens); l++) {
                setup();
                if (addrs[a] + 1 == 0 && lens[l] > 1UL << 62) continue;
                printf("%c", word(msync((void *)addrs[a], lens[l], flags)));
                printf("%c", word(syscall(SYS_mlock2, (void *)addrs[a], lens[l], flags)));
            }
            puts("");
        }
    static unsigned char vec[1 << 16];
    for (unsigned a = 0; a < MANY(addrs); a++) {
        printf("mincore, munlock, mlock, munmap at %u:", a);
        for (unsigned l = 0; l < MANY(lens); l++) {
            setup();
            if (addrs[a] + 1 == 0 && lens[l] > 1UL << 62) continue;
            printf("%c", word(mincore((void *)addrs[a], lens[l], vec)));
            printf("%c", word(mincore((void *)addrs[a], lens[l], (void *)8)));
            printf("%c", word(munlock((void *)addrs[a], lens[l])));
            printf("%c", word(mlock((void *)addrs[a], lens[l])));
            if (lens[l] < 1UL << 40 || lens[l] > 1UL << 48)
            printf("%c", word(munmap((void *)addrs[a], lens[l])));
        }
        puts("");
    }
    return 0;
}
