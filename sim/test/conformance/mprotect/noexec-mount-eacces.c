#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

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
