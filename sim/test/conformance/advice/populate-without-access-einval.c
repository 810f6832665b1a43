#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/* What the protection forbids is EINVAL; EFAULT is for what a fault finds. */
int main(void)
{
    char *none = anon(0x20000000, 1, PROT_NONE), *readable = anon(0x20010000, 1, PROT_READ);
    say("read, PROT_NONE", madvise(none, PAGE, MADV_POPULATE_READ));
    say("write, PROT_NONE", madvise(none, PAGE, MADV_POPULATE_WRITE));
    say("read, PROT_READ", madvise(readable, PAGE, MADV_POPULATE_READ));
    say("write, PROT_READ", madvise(readable, PAGE, MADV_POPULATE_WRITE));
    return 0;
}
