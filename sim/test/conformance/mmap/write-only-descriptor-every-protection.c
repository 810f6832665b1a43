/* Not one protection can be had through a descriptor that cannot read; length and kind are looked at before it. */
#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_WRONLY);
    for (int prot = 0; prot < 8; prot++)
        for (int type = MAP_SHARED; type <= MAP_SHARED_VALIDATE; type++) {
            void *p = mmap(NULL, 1024, prot, type, fd, 0);
            printf("%d %d: %s\n", prot, type, p == MAP_FAILED ? strerrorname_np(errno) : "ok");
        }
    void *p = mmap(NULL, 0, RW, MAP_SHARED, fd, 0);
    printf("length 0: %s\n", p == MAP_FAILED ? strerrorname_np(errno) : "ok");
    p = mmap(NULL, 1024, RW, 0, fd, 0);
    printf("no type: %s\n", p == MAP_FAILED ? strerrorname_np(errno) : "ok");
    return 0;
}
