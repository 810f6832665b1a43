#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define TiB (1UL << 40)

int main(void)
{
    void *p = mmap(NULL, TiB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("1 TiB, writable: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    p = mmap(NULL, TiB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    printf("1 TiB, no reserve: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    p = mmap(NULL, TiB, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("1 TiB, PROT_NONE: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    printf("then writable: %s\n", mprotect(p, TiB, PROT_READ | PROT_WRITE) ? strerror(errno) : "ok");
    printf("a part of it: %s\n", mprotect(p, 1 << 20, PROT_READ | PROT_WRITE) ? strerror(errno) : "ok");
    return 0;
}
