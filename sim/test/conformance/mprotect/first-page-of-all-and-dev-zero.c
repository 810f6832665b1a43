/* Nothing is mapped at zero; and what /dev/zero gave for reading alone does not become writable. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    say("address 0", mprotect(NULL, PAGE + 1, PROT_READ));
    say("one byte into a page", mprotect((char *)anon(0x20000000, 1, RW) + 1, 1024, PROT_READ));
    int fd = open("/dev/zero", O_RDONLY);
    char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
    say("shared of /dev/zero", mprotect(p, PAGE, PROT_WRITE));
    p = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
    say("private of /dev/zero", mprotect(p, PAGE, PROT_WRITE));
    p[0] = 1;
    printf("%d\n", p[0]);
    return 0;
}
