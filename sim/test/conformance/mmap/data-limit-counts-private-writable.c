#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

static void *try(const char *what, int prot, int flags)
{
    void *p = mmap(NULL, 32 << 20, prot, flags | MAP_ANONYMOUS, -1, 0);
    printf("%s: %s\n", what, p == MAP_FAILED ? strerror(errno) : "ok");
    return p;
}

int main(void)
{
    struct rlimit limit = { 16 << 20, 16 << 20 };

    setrlimit(RLIMIT_DATA, &limit);
    try("private writable", PROT_READ | PROT_WRITE, MAP_PRIVATE);
    void *p = try("private read-only", PROT_READ, MAP_PRIVATE);
    try("shared writable", PROT_READ | PROT_WRITE, MAP_SHARED);
    printf("made writable: %s\n", mprotect(p, 32 << 20, PROT_READ | PROT_WRITE) ? strerror(errno) : "ok");
    printf("part made writable: %s\n", mprotect(p, 8 << 20, PROT_READ | PROT_WRITE) ? strerror(errno) : "ok");
    return 0;
}
