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

/* madvise by advice, place and length. */
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
    for (int advice = -1; advice < 27; advice++)
        for (unsigned a = 0; a < MANY(addrs); a++) {
            printf("madvise %d at %u:", advice, a);
            for (unsigned l = 0; l < MANY(lens); l++) {
                if (lens[l] > 1UL << 40 && lens[l] < 1UL << 63) continue;
                if (lens[l] >= 1UL << 63 && (advice == 4 || advice == 8 || advice == 9 || advice == 18 || advice == 21 || advice == 22 || advice == 23 || advice == 24 || advice == 20)) continue;
                if ((advice == 14 || advice == 25 || advice == 12)) continue;
                setup();
                printf("%c", word(madvise((void *)addrs[a], lens[l], advice)));
            }
            puts("");
        }
    return 0;
}
