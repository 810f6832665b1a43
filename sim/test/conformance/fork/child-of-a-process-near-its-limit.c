#define _GNU_SOURCE
#include <sys/mman.h>
#include "../maps.h"
#include "../process.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void grow(void)
{
    printf("child 1 MiB %d\n", mmap(NULL, 1 << 20, PROT_NONE, ANON, -1, 0) != MAP_FAILED);
}

int main(void)
{
    limit(RLIMIT_AS, (status("VmSize") + 64) * 1024);
    child(grow);
    return 0;
}
