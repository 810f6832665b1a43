#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void try(const char *what, void *at, size_t length, int advice)
{
    printf("%s: %s\n", what, madvise(at, length, advice) ? strerror(errno) : "ok");
}

int main(void)
{
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *hole = (char *)0x10000000;

    try("unknown advice, length 0", p, 0, 77);
    try("misaligned", p + 1, 4096, MADV_NORMAL);
    try("length wraps", p, (size_t)-4096, MADV_NORMAL);
    try("length 0 of nothing", hole, 0, MADV_DONTNEED);
    try("nothing mapped", hole, 4096, MADV_DONTNEED);
    p[0] = p[8192] = 'x';
    munmap(p + 4096, 4096);
    try("hole in the middle", p, 3 * 4096, MADV_DONTNEED);
    printf("both sides done: %d %d\n", p[0], p[8192]);
    try("free", p, 4096, MADV_FREE);
    try("remove of private", p, 4096, MADV_REMOVE);
    mlock(p, 4096);
    try("dontneed of locked", p, 4096, MADV_DONTNEED);
    return 0;
}
