// uid: 1000
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

static void try(size_t length)
{
    void *p = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
    printf("%zu KiB locked: %s\n", length / 1024, p == MAP_FAILED ? strerror(errno) : "ok");
}

int main(void)
{
    struct rlimit limit = { 65536, 65536 };

    printf("setrlimit %d\n", setrlimit(RLIMIT_MEMLOCK, &limit));
    try(32768);
    try(65536);
    try(32768);
    try(4096);
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_MEMLOCK, &limit);
    try(4096);
    return 0;
}
