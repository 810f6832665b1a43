#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096L

/* Links may be read by whoever may look at the process; only a capability leads through them. */
int main(void)
{
    const char *name = "/proc/self/map_files/200000000000-200000001000";
    char text[300];
    struct stat st;
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
    prctl(PR_SET_DUMPABLE, 1);
    int fd = memfd_create("m", 0);
    ftruncate(fd, PAGE);
    mmap((void *)0x200000000000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
    printf("lstat: %s", lstat(name, &st) ? strerrorname_np(errno) : "ok");
    printf(", mode %o\n", st.st_mode);
    long length = readlink(name, text, sizeof text - 1);
    printf("readlink: %s\n", length < 0 ? strerrorname_np(errno) : (text[length] = 0, text));
    printf("stat: %s\n", stat(name, &st) ? strerrorname_np(errno) : "ok");
    printf("open: %s\n", open(name, O_RDONLY) < 0 ? strerrorname_np(errno) : "ok");
    length = readlink("/proc/1/map_files/400000-401000", text, sizeof text);
    printf("of process 1: %s\n", length < 0 ? strerrorname_np(errno) : "ok");
    return 0;
}
