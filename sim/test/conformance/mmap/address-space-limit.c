#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit limit = { 64 << 20, 64 << 20 };
    int n = 0;

    setrlimit(RLIMIT_AS, &limit);
    void *p = mmap(NULL, 128 << 20, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("128 MiB: %s\n", p == MAP_FAILED ? strerror(errno) : "ok");
    while (mmap(NULL, 10 << 20, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
        n++;
    printf("%d times 10 MiB, then %s\n", n, strerror(errno));
    return 0;
}
