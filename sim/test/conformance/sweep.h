/* What sweeps over flags, places and lengths share: a letter for each answer, and memory to ask about. */
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>

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
/* The letter of an answer. */
static char word(long r)
{
    for (unsigned i = 0; r == -1 && i < sizeof letters / sizeof *letters; i++)
        if (letters[i].number == errno)
            return letters[i].letter;
    return r == -1 ? '?' : '.';
}

/* Eight pages: two with contents, a hole, the end read-only. */
static char *setup(void)
{
    munmap((void *)AT, 64 * PAGE);
    char *p = mmap((void *)AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    p[0] = p[5 * PAGE] = 1;
    munmap(p + 3 * PAGE, PAGE);
    mprotect(p + 6 * PAGE, PAGE, PROT_READ);
    return p;
}
