/* Three pages of a file with wide holes lie side by side in the wrong order, and stay three mappings. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600);
    for (int i = 0; i < 3; i++)
        pwrite(fd, &"abc"[i], 1, i * 1024 * PAGE);
    char *p = (char *)0x20000000;
    map_file(0x20001000, 1, PROT_READ, MAP_PRIVATE, fd, 1024);
    map_file(0x20000000, 1, PROT_READ, MAP_PRIVATE, fd, 2048);
    map_file(0x20002000, 1, PROT_READ, MAP_PRIVATE, fd, 0);
    printf("%c %c %c\n", p[0], p[PAGE], p[2 * PAGE]);
    maps(0x20000000, 0x20003000);
    say("the middle", munmap(p + PAGE, PAGE));
    say("the first", munmap(p, PAGE));
    say("the last", munmap(p + 2 * PAGE, PAGE));
    return 0;
}
