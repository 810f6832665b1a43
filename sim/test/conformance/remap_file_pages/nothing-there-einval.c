#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("unmapped", remap_file_pages((void *)0x30000000, PAGE, 0, 0, 0));
    return 0;
}
