#define _GNU_SOURCE
#include <sys/mount.h>
#include <sys/stat.h>
#include "../memory.h"
#include "../say.h"

/* A mapping of a file on a mount with noexec may never become executable. */
int main(void)
{
    mkdir("m", 0755);
    if (mount("none", "m", "tmpfs", MS_NOEXEC, "")) {
        printf("no mount\n");
        return 1;
    }
    int fd = file("m/f", 1);
    tell("executable at once", mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, 0));
    map_file(0x20000000, 1, PROT_READ, MAP_PRIVATE, fd, 0);
    say("executable later", mprotect((void *)0x20000000, PAGE, PROT_READ | PROT_EXEC));
    munmap((void *)0x20000000, PAGE);
    close(fd);
    umount("m");
    return 0;
}
