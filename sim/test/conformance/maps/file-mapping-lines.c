#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void dump(const char *what)
{
    char line[512];
    unsigned long start, end, offset, inode;
    unsigned major, minor;
    char perms[8], name[256];
    FILE *f = fopen("/proc/self/maps", "r");

    puts(what);
    while (fgets(line, sizeof line, f)) {
        name[0] = 0;
        int n = sscanf(line, "%lx-%lx %4s %lx %x:%x %lu %255[^\n]", &start, &end, perms, &offset, &major, &minor, &inode, name);
        char *slash = strrchr(name, '/');
        if (n == 8 && slash && strncmp(slash, "/data", 5) == 0)
            printf("  %lx-%lx %s %08lx %s, inode %s\n", start, end, perms, offset, slash, inode ? "set" : "zero");
    }
    fclose(f);
}

int main(void)
{
    int fd = open("data", O_RDWR | O_CREAT, 0600);

    ftruncate(fd, 8 * 4096);
    char *p = mmap(NULL, 8 * 4096, PROT_READ, MAP_PRIVATE, fd, 0);
    dump("private");
    mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 3 * 4096);
    dump("and shared");
    mprotect(p + 2 * 4096, 4096, PROT_READ | PROT_WRITE);
    munmap(p + 5 * 4096, 4096);
    dump("split");
    unlink("data");
    dump("unlinked");
    return 0;
}
