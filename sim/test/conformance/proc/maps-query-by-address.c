#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define AT ((char *)0x200000000000)

struct query {
    uint64_t size, flags, address, start, end, rights, page_size, offset, inode;
    uint32_t major, minor, name_size, build_size;
    uint64_t name, build;
};
#define QUERY _IOWR('f', 17, struct query)

static int maps;
static char name[4097];

static void ask(const char *what, struct query q)
{
    memset(name, 'x', sizeof name);
    int result = ioctl(maps, QUERY, &q);
    if (result < 0) {
        printf("%s: %s\n", what, strerrorname_np(errno));
        return;
    }
    printf("%s: %ld-%ld rights %lx, page %ld, offset %lx, inode %s, name %s",
        what, (long)(q.start - (long)AT) / PAGE, (long)(q.end - (long)AT) / PAGE, q.rights, q.page_size, q.offset, q.inode ? "some" : "none",
        !q.name_size ? "none" : !q.name ? "not asked for" : q.name_size == strlen(name) + 1 ? "whole" : "cut");
    if (q.name_size && q.name) {
        char *slash = strrchr(name, '/');
        printf(" %s", slash ? slash : name);
    }
    printf(", build %u\n", q.build_size);
}

int main(void)
{
    maps = open("/proc/self/maps", O_RDONLY);
    int fd = open("file", O_RDWR | O_CREAT, 0600);
    ftruncate(fd, 8 * PAGE);
    mmap(AT, 4 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    mmap(AT + 8 * PAGE, 4 * PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 2 * PAGE);
    mmap(AT + 16 * PAGE, 4 * PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_FIXED, fd, 0);
    mmap(AT + 32 * PAGE, PAGE, PROT_NONE, PRIV | MAP_FIXED, -1, 0);
    struct query q = {sizeof q, 0, (long)AT + 5};
    ask("an address", q);
    q.address = (long)AT + 4 * PAGE;
    ask("in no mapping", q);
    q.flags = 0x10;
    ask("the next", q);
    q.name = (long)name;
    q.name_size = 4096;
    ask("with its name", q);
    q.name_size = 5;
    ask("no room for the name", q);
    char path[300];
    q.name_size = readlink("/proc/self/fd/4", path, sizeof path) + 1;
    ask("room for exactly the name", q);
    q.name_size--;
    ask("a byte less", q);
    q.name_size = 4096;
    q.flags = 0x30;
    q.address = (long)AT;
    ask("the next of a file", q);
    q.flags = 0x20;
    ask("of a file, there", q);
    q.flags = 0x14;
    ask("the next to execute", q);
    q.flags = 0x12;
    ask("the next to write", q);
    q.flags = 0x18;
    ask("the next shared", q);
    q.flags = 0x1c;
    q.address = (long)AT + 33 * PAGE;
    ask("the next shared to execute", q);
    q.flags = 0x10;
    q.address = 0x7fffffffffff;
    ask("beyond all", q);
    q.address = -1;
    ask("of the kernel", q);
    q.flags = 0;
    q.address = 0xffffffffff600000;
    ask("vsyscall", q);
    q.address = (long)AT + 9 * PAGE;
    unlink("file");
    ask("deleted", q);
    q.build = (long)path;
    q.build_size = 20;
    ask("no build id", q);
    q.build_size = 0;
    ask("a place without a size", q);
    q.build = 0;
    q.name_size = 0;
    ask("a name without a size", q);
    q.name = 0;
    q.flags = 0x40;
    ask("a flag unknown", q);
    q.flags = 0;
    q.size = 23;
    ask("too short", q);
    q.size = 24;
    q.name = 5;
    ask("short, so that nothing comes back", q);
    q.size = 4097;
    ask("too long", q);
    struct {
        struct query q;
        uint64_t more[4];
    } longer = {{sizeof longer, 0, (long)AT}, {0}};
    printf("longer, with zeroes: %s\n", ioctl(maps, QUERY, &longer) ? strerrorname_np(errno) : "ok");
    longer.more[3] = 1;
    printf("longer, with more: %s\n", ioctl(maps, QUERY, &longer) ? strerrorname_np(errno) : "ok");
    printf("not there: %s\n", ioctl(maps, QUERY, 5L) ? strerrorname_np(errno) : "ok");
    printf("another request: %s\n", ioctl(maps, _IOWR('f', 18, struct query), &q) ? strerrorname_np(errno) : "ok");
    int smaps = open("/proc/self/smaps", O_RDONLY);
    q.size = sizeof q;
    printf("of smaps: %s\n", ioctl(smaps, QUERY, &q) ? strerrorname_np(errno) : "ok");
    return 0;
}
