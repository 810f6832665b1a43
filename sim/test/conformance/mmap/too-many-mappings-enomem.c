#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* vm.max_map_count, 65530 by default. */
int main(void)
{
    char *base = anon(0x100000000, 140000, PROT_NONE);
    int i, made = 0;
    for (i = 0; i < 140000; i += 2) {
        if (mprotect(base + i * PAGE, PAGE, PROT_READ))
            break;
        made++;
    }
    printf("stopped: %s, more than 32000: %d\n", strerrorname_np(errno), made > 32000);
    tell("one more", mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED, -1, 0));
    tell("over one of them", mmap(base, PAGE, RW, ANON | MAP_FIXED, -1, 0));
    return 0;
}
