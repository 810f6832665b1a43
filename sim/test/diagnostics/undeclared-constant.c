#include <stdio.h>
#include <sys/mman.h>
int main(void)
{
    void *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOS, -1, 0);
    return p == MAP_FAILED;
}
// says: MAP_ANONYMOS, did you mean 'MAP_ANONYMOUS'
