// Which of the calls that change a file each combination of seals lets through.
#define _GNU_SOURCE
#include "../memory.h"

static const char *result(long r)
{
    return r == -1 ? strerrorname_np(errno) : "ok";
}

static const char *mapped(int fd, int prot, int flags)
{
    void *p = mmap(NULL, PAGE, prot, flags, fd, 0);
    const char *answer = p == MAP_FAILED ? strerrorname_np(errno) : "ok";

    if (p != MAP_FAILED)
        munmap(p, PAGE);
    return answer;
}

int main(void)
{
    for (int seals = 0; seals < 32; seals++) {
        int fd = memfd_create("sealed", MFD_ALLOW_SEALING);

        ftruncate(fd, 2 * PAGE);
        if (seals & F_SEAL_SEAL && seals != F_SEAL_SEAL && seals != 31)
            continue;
        printf("%2x: %s", seals, result(fcntl(fd, F_ADD_SEALS, seals)));
        printf(" write %s", result(pwrite(fd, "x", 1, 0)));
        printf(" beyond %s", result(pwrite(fd, "x", 1, 2 * PAGE)));
        printf(" across %s", result(pwrite(fd, "xx", 2, 2 * PAGE - 1)));
        printf(" shrink %s", result(ftruncate(fd, PAGE)));
        printf(" grow %s", result(ftruncate(fd, 3 * PAGE)));
        printf(" room %s", result(fallocate(fd, 0, 0, PAGE)));
        printf(" more room %s", result(fallocate(fd, 0, 0, 4 * PAGE)));
        printf(" hole %s", result(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, PAGE)));
        printf(" shared %s", mapped(fd, RW, MAP_SHARED));
        printf(" read-only %s", mapped(fd, PROT_READ, MAP_SHARED));
        printf(" private %s", mapped(fd, RW, MAP_PRIVATE));
        printf(" seal %s now %x\n", result(fcntl(fd, F_ADD_SEALS, F_SEAL_GROW)), fcntl(fd, F_GET_SEALS));
        close(fd);
    }
    return 0;
}
