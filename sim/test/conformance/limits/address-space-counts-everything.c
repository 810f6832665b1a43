#define _GNU_SOURCE
#include <errno.h>
#include <sys/mman.h>
#include "../maps.h"
#include "../process.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    long size = status("VmSize");
    limit(RLIMIT_AS, (size + 40) * 1024);
    int made = 0;
    while (mmap(NULL, PAGE, PROT_NONE, ANON, -1, 0) != MAP_FAILED)
        made++;
    printf("%d pages, then %s\n", made, strerrorname_np(errno));
    return 0;
}
