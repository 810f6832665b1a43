#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    strcpy(p, "kept");
    printf("%d\n", madvise(p, 4096, MADV_DONTNEED));
    printf("%s\n", p);
    printf("%d\n", madvise(p, 4096, MADV_REMOVE));
    printf("'%s'\n", p);
    return 0;
}
