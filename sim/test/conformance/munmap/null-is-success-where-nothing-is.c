#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("page 0", munmap(NULL, PAGE));
    say("the first megabyte", munmap(NULL, 1 << 20));
    return 0;
}
