#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    char *want = (char *)0x10000000;
    char *p = mmap(want, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("hint %p gives %p\n", want, p);
    p = mmap(want + 0x5123, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("hint %p gives %p\n", want + 0x5123, p);
    p = mmap(want, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("hint %p (taken) gives %p\n", want, p);
    p = mmap(want - 4096, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("hint %p (half taken) gives %p\n", want - 4096, p);
    return 0;
}
