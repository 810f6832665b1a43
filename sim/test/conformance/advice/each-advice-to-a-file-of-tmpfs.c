/* Each advice in turn to a shared mapping of a file of tmpfs, and to anonymous memory. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

static const struct {
    int value;
    const char *name;
} advices[] = {
    { MADV_NORMAL, "NORMAL" }, { MADV_RANDOM, "RANDOM" }, { MADV_SEQUENTIAL, "SEQUENTIAL" }, { MADV_WILLNEED, "WILLNEED" },
    { MADV_DONTNEED, "DONTNEED" }, { MADV_REMOVE, "REMOVE" }, { MADV_DONTFORK, "DONTFORK" }, { MADV_DOFORK, "DOFORK" },
    { MADV_DONTDUMP, "DONTDUMP" }, { MADV_DODUMP, "DODUMP" }, { MADV_FREE, "FREE" }, { MADV_WIPEONFORK, "WIPEONFORK" },
    { MADV_KEEPONFORK, "KEEPONFORK" }, { MADV_COLD, "COLD" }, { MADV_PAGEOUT, "PAGEOUT" }, { 1212, "1212" },
};

int main(void)
{
    int fd = open("/dev/shm/pagewalk-each-advice", O_RDWR | O_CREAT | O_TRUNC, 0664);
    unlink("/dev/shm/pagewalk-each-advice");
    for (int i = 0; i < 10; i++)
        pwrite(fd, "x", 1, i * PAGE);
    char *p = map_file(0x20000000, 10, RW, MAP_SHARED, fd, 0), *q = anon(0x28000000, 10, RW);
    for (unsigned i = 0; i < sizeof advices / sizeof *advices; i++) {
        int r = madvise(p, 10 * PAGE, advices[i].value);
        printf("%s: file %s", advices[i].name, r ? strerrorname_np(errno) : "ok");
        r = madvise(q, 10 * PAGE, advices[i].value);
        printf(", memory %s, ", r ? strerrorname_np(errno) : "ok");
        printf("%d %d\n", p[0], q[0]);
    }
    return 0;
}
