#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

    if (p == MAP_FAILED) {
        printf("%s\n", strerror(errno));
        return 1;
    }
    printf("mapped at %p\n", p);
    p[1] = 'x';
    printf("byte 1 is %c\n", *(volatile char *)1);
    return 0;
}
