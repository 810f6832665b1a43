/* Reading a file into its own mapping, and writing it from there, where nothing may be touched. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, PROT_NONE, MAP_PRIVATE, fd, 0);
    say("read", read(fd, p, PAGE));
    say("write", write(fd, p, PAGE));
    say("pread", pread(fd, p, PAGE, 0));
    printf("position %ld\n", lseek(fd, 0, SEEK_CUR));
    mprotect(p, PAGE, PROT_READ);
    say("read into what may be read", read(fd, p, PAGE));
    say("write from it", write(fd, p, PAGE) == PAGE ? 0 : -1);
    say("munmap", munmap(p, PAGE));
    return 0;
}
