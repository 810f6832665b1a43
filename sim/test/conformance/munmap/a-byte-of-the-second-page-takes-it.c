/* A page and a byte of a file: the whole second page is mapped, and the whole of it goes; once more changes nothing. */
#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 3);
    char *p = mmap((void *)0x20000000, PAGE + 1, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    printf("behind it, in the page: %s; the third page: %s\n", store(p + PAGE + 3, 'x'), load(p + 2 * PAGE));
    say("munmap", munmap(p, PAGE + 1));
    printf("%s, %s\n", load(p), load(p + PAGE + 3));
    say("again", munmap(p, PAGE + 1));
    char c;
    pread(fd, &c, 1, PAGE + 3);
    printf("in the file: %c\n", c);
    char *q = mmap(NULL, PAGE, PROT_NONE, MAP_PRIVATE, open("/dev/zero", O_RDWR), 0);
    say("of /dev/zero", munmap(q, PAGE));
    say("of /dev/zero again", munmap(q, PAGE));
    say("address -1", munmap((void *)-1L, 1));
    return 0;
}
