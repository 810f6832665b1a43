#include <sys/mman.h>
int main(void)
{
    void *p = mmap(0, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0);
    return p == MAP_FAILED;
}
// warns: MAP_PRIVATE, MAP_SHARED
// at: 4:40
