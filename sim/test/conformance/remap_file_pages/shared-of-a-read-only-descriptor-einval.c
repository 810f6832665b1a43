#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* Such a mapping is not VM_SHARED inside. */
int main(void)
{
    close(file("f", 2));
    char *p = map_file(0x20000000, 1, PROT_READ, MAP_SHARED, open("f", O_RDONLY), 0);
    say("O_RDONLY", remap_file_pages(p, PAGE, 0, 1, 0));
    return 0;
}
