#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    for (int type = 0; type < 16; type++) {
        void *p = mmap(NULL, 4096, PROT_READ, type | MAP_ANONYMOUS, -1, 0);
        printf("type %2d: %s\n", type, p == MAP_FAILED ? strerror(errno) : "ok");
    }
    return 0;
}
