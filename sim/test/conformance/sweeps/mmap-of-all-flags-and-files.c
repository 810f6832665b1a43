#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/syscall.h>
#include "../sweep.h"

/* mmap by file, flags, protection, place, length and offset. */
int main(void)
{
    unsigned long addrs[] = {0, AT, AT + 1, AT + 0x800, 4096, 0x1000000, 0x7fffffffe000, 0x7ffffffff000, 0x800000000000, 0xffff800000000000, -4096UL};
    unsigned long lens[] = {0, 1, 4096, 4097, 2097152, 0x7fffffff0000, 0x7ffffffff000, 0x800000000000, 1UL << 63, -4096UL, -4095UL, -1UL};
    int prots[] = {0, 1, 2, 3, 4, 5, 7, 8, 0x10, 0x1000000, 0x2000000, 0x7fffffff, -1};
    int flags[] = {0, 1, 2, 3, 0x20, 0x21, 0x22, 0x23, 0x28, 0x24, 0x2f, 0x31, 0x32, 0x10, 0x12, 0x100022, 0x100032, 0x62, 0x122, 0x121, 0x4022, 0x8022, 0x2022, 0x20022, 0x10022, 0x80021, 0x80023, 0x40022, 0x40002, 0x4000022, 0x200022, 0x200023, 0x822, 0x1022, 0xa2, 0x101, 0x102, 0x100002, 0x80002,0x80003};
    int rdonly, wronly, rdwr, path, dir, pipes[2], memfd, append, null, zero, odirect;
    close(creat("f", 0644));
    truncate("f", 3 * PAGE);
    rdonly = open("f", O_RDONLY);
    wronly = open("f", O_WRONLY);
    rdwr = open("f", O_RDWR);
    append = open("f", O_RDWR | O_APPEND);
    path = open("f", O_PATH);
    dir = open(".", O_RDONLY);
    pipe(pipes);
    memfd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(memfd, 2 * PAGE);
    null = open("/dev/null", O_RDWR);
    zero = open("/dev/zero", O_RDWR);
    int fds[] = {-1, 99, rdonly, wronly, rdwr, append, path, dir, pipes[0], pipes[1], memfd, null, zero};
    unsigned long offs[] = {0, 1, 4096, 1UL << 40, 1UL << 62, 1UL << 63, -4096UL};
    for (unsigned f = 0; f < MANY(fds); f++)
        for (unsigned g = 0; g < MANY(flags); g++) {
            printf("fd %u flags %x:", f, flags[g]);
            for (unsigned p = 0; p < MANY(prots); p++) {
                void *r = mmap(0, PAGE, prots[p], flags[g] & ~0x10, fds[f], 0);
                printf("%c", word(r == MAP_FAILED ? -1 : 0));
                if (r != MAP_FAILED) munmap(r, PAGE);
            }
            puts("");
        }
    for (unsigned f = 0; f < MANY(fds); f += 2)
        for (unsigned o = 0; o < MANY(offs); o++) {
            printf("fd %u offset %lx:", f, offs[o]);
            for (unsigned l = 0; l < MANY(lens); l++)
                for (int s = 1; s < 3; s++) {
                    void *r = (void *)syscall(SYS_mmap, 0, lens[l], PROT_READ, s | (f == 0 ? 0x20 : 0), fds[f], offs[o]);
                    printf("%c", word(r == MAP_FAILED ? -1 : 0));
                    if (r != MAP_FAILED) munmap(r, lens[l]);
                }
            puts("");
        }
    for (unsigned a = 0; a < MANY(addrs); a++)
        for (unsigned l = 0; l < MANY(lens); l++) {
            if (addrs[a] == 0x7fffffffe000 || addrs[a] == 0x1000000) continue;
            printf("at %lx length %lx:", addrs[a], lens[l]);
            for (unsigned g = 0; g < MANY(flags); g++) {
                if (!(flags[g] & 0x20)) continue;
                if ((flags[g] & 0x10) && lens[l] > 1UL << 30 && lens[l] < 1UL << 47) continue;
                void *r = mmap((void *)addrs[a], lens[l], PROT_READ, flags[g], -1, 0);
                printf("%c", r == MAP_FAILED ? word(-1) : (unsigned long)r == addrs[a] ? '=' : '.');
                if (r != MAP_FAILED) munmap(r, lens[l]);
            }
            puts("");
        }
    unlink("f");
    return 0;
}
