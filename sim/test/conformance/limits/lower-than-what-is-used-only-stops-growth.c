#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    limit(RLIMIT_AS, PAGE);
    tell("mmap", mmap(NULL, PAGE, PROT_NONE, ANON, -1, 0));
    say("munmap still works", munmap((void *)0x30000000, PAGE));
    printf("%s\n", "and so does the program");
    return 0;
}
