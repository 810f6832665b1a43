#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result < 0 ? strerrorname_np(errno) : "ok");
}

#define TRY(call) say(#call, (long)(call))

static int set(int fd, int flags)
{
    return ioctl(fd, FS_IOC_SETFLAGS, &flags);
}

static void get(const char *what, int fd)
{
    int flags = 0;

    if (ioctl(fd, FS_IOC_GETFLAGS, &flags) < 0)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %x\n", what, flags);
}

/* Every flag, one after the other. */
static void all(const char *what, int fd, int always)
{
    puts(what);
    for (int bit = 0; bit < 31; bit++) {
        say("", set(fd, always | 1 << bit));
        get(" ", fd);
        set(fd, always);
    }
}

static void memory(void)
{
    int fd = memfd_create("m", 0);

    get("memfd", fd);
    ftruncate(fd, 4096);
    all("memfd", fd, 0);
    TRY(set(fd, FS_APPEND_FL));
    TRY(mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0) == MAP_FAILED ? -1 : 0);
    TRY(mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0) == MAP_FAILED ? -1 : 0);
    TRY(ftruncate(fd, 8192));
    TRY(set(fd, FS_IMMUTABLE_FL));
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    TRY(p == MAP_FAILED ? -1 : 0);
    p[0] = 1;
    TRY(ftruncate(fd, 8192));
    TRY(write(fd, "x", 1));
    TRY(fallocate(fd, 0, 0, 8192));
}

/* FS_IOC_GETFLAGS and FS_IOC_SETFLAGS on all that can be opened. */
int main(void)
{
    int fd = open("plain", O_RDWR | O_CREAT, 0600);
    int pair[2], directory;

    get("file", fd);
    all("file", fd, 0x80000);
    get("opened as a path", open("plain", O_PATH));
    get("none", 99);
    get("/dev/zero", open("/dev/zero", O_RDONLY));
    get("/proc", open("/proc/self/maps", O_RDONLY));
    pipe(pair);
    get("pipe", pair[0]);
    memory();
    fchown(fd, 1000, 1000);
    fflush(stdout);
    if (fork() == 0) {
        seteuid(65534);
        TRY(set(fd, 0x80040));
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    if (fork() == 0) {
        seteuid(1000);
        TRY(set(fd, 0x80040));
        TRY(set(fd, 0x80020));
        TRY(set(fd, 0x80050));
        get("owner", fd);
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    TRY(unlink("plain"));

    mkdir("folder", 0700);
    directory = open("folder", O_RDONLY);
    get("directory", directory);
    close(open("folder/one", O_CREAT | O_RDWR, 0600));
    TRY(set(directory, 0x80020));
    get("directory", directory);
    TRY(open("folder/two", O_CREAT | O_RDWR, 0600));
    TRY(mkdir("folder/inner", 0700));
    TRY(unlink("folder/one"));
    TRY(rename("folder/one", "folder/three"));
    TRY(rename("folder/one", "three"));
    TRY(rmdir("folder/inner"));
    TRY(set(directory, 0x80010));
    TRY(open("folder/four", O_CREAT | O_RDWR, 0600));
    TRY(open("folder/one", O_RDWR));
    TRY(unlink("folder/one"));
    TRY(access("folder", W_OK));
    TRY(rmdir("folder"));
    TRY(set(directory, 0x80000));
    TRY(unlink("folder/one"));
    TRY(unlink("folder/two"));
    TRY(rmdir("folder/inner"));
    TRY(rmdir("folder"));
    return 0;
}
