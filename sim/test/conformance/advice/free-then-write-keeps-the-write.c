#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    strcpy(p, "old");
    printf("%d\n", madvise(p, 4096, MADV_FREE));
    strcpy(p, "new");
    printf("%s\n", p);
    return 0;
}
