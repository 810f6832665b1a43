#include <stdio.h>
#include <sys/mman.h>
int main(void)
{
    void *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == NULL)
        perror("mmap");
    return 0;
}
// warns: MAP_FAILED
// at: 6:9
