#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static char *p;

static void try(const char *what, void *at, size_t length, int flags)
{
    printf("%s: %s\n", what, msync(at, length, flags) ? strerror(errno) : "ok");
}

int main(void)
{
    p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    munmap(p + 2 * 4096, 4096);
    try("flags 0", p, 4096, 0);
    try("sync", p, 4096, MS_SYNC);
    try("async", p, 4096, MS_ASYNC);
    try("sync and async", p, 4096, MS_SYNC | MS_ASYNC);
    try("unknown flag", p, 4096, 8);
    try("misaligned", p + 1, 4096, MS_SYNC);
    try("length 0", p, 0, MS_SYNC);
    try("wraps", p, (size_t)-8192, MS_SYNC);
    try("hole", p, 4 * 4096, MS_SYNC);
    try("hole, async", p, 4 * 4096, MS_ASYNC);
    mlock(p, 4096);
    try("invalidate of locked", p, 4096, MS_INVALIDATE);
    try("invalidate", p + 4096, 4096, MS_INVALIDATE);
    return 0;
}
