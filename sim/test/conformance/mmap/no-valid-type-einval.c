#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    int fd = file("f", 1);
    for (int type = 0; type < 10; type++) {
        void *p = mmap(NULL, PAGE, PROT_READ, type | MAP_ANONYMOUS, -1, 0);
        void *q = mmap(NULL, PAGE, PROT_READ, type, fd, 0);
        printf("%d: anonymous %s, ", type, p == MAP_FAILED ? strerrorname_np(errno) : "ok");
        q = mmap(NULL, PAGE, PROT_READ, type, fd, 0);
        printf("file %s\n", q == MAP_FAILED ? strerrorname_np(errno) : "ok");
    }
    return 0;
}
