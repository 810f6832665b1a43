#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char *const name = "fixed";

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result < 0 ? strerrorname_np(errno) : "ok");
}

#define TRY(call) say(#call, (long)(call))

static int change(int fd, int on, int off)
{
    int flags;

    if (ioctl(fd, FS_IOC_GETFLAGS, &flags) < 0)
        return -1;
    flags = (flags | on) & ~off;
    return ioctl(fd, FS_IOC_SETFLAGS, &flags);
}

static void flags(int fd)
{
    int all = 0;
    struct statx x;

    say("flags", ioctl(fd, FS_IOC_GETFLAGS, &all));
    statx(fd, "", AT_EMPTY_PATH, STATX_ALL, &x);
    printf("  %x, statx %llx\n", all & 0xff, x.stx_attributes & x.stx_attributes_mask & 0x70);
}

/* Each protection with each kind of mapping. */
static void maps(const char *what, int fd)
{
    static const char *const kinds[] = { "shared", "private", "validate" };

    printf("%s:", what);
    for (int prot = 1; prot < 4; prot++)
        for (int kind = 0; kind < 3; kind++) {
            void *p = mmap(NULL, 4096, prot, "\1\2\3"[kind], fd, 0);
            printf(" %d %s %s%c", prot, kinds[kind], p == MAP_FAILED ? strerrorname_np(errno) : "ok", kind < 2 ? ',' : ';');
            if (p != MAP_FAILED)
                munmap(p, 4096);
        }
    puts("");
}

static sigjmp_buf back;

static void handler(int signal, siginfo_t *info, void *context)
{
    printf("signal %d, code %d\n", signal, info->si_code);
    siglongjmp(back, 1);
}

static void store(char *at)
{
    if (!sigsetjmp(back, 1)) {
        *at = 'x';
        puts("stored");
    }
}

/* What chattr +a and +i forbid, above all to who maps the file. */
int main(void)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    struct timespec times[2] = { { 1, 0 }, { 2, 0 } };
    int fd = open(name, O_RDWR | O_CREAT, 0600);
    int ro = open(name, O_RDONLY);
    int ap;
    char *p;

    sigaction(SIGBUS, &action, NULL);
    ftruncate(fd, 16384);
    p = mmap(NULL, 16384, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    p[0] = 1;
    flags(fd);
    TRY(ioctl(fd, FS_IOC_GETFLAGS, NULL));
    TRY(ioctl(fd, FS_IOC_SETFLAGS, NULL));

    puts("append only");
    TRY(change(ro, FS_APPEND_FL, 0));
    flags(fd);
    maps("open for both", fd);
    maps("open for reading", ro);
    store(p);
    store(p + 4096);
    TRY(write(fd, "x", 1));
    TRY(pwrite(fd, "x", 1, 0));
    TRY(ftruncate(fd, 20000));
    TRY(truncate(name, 20000));
    TRY(open(name, O_RDWR));
    TRY(open(name, O_WRONLY));
    TRY(open(name, O_RDWR | O_TRUNC));
    TRY(open(name, O_RDWR | O_APPEND | O_TRUNC));
    TRY(ap = open(name, O_RDWR | O_APPEND));
    maps("open for appending", ap);
    TRY(write(ap, "x", 1));
    TRY(fcntl(ap, F_SETFL, 0));
    TRY(fcntl(fd, F_SETFL, O_APPEND));
    TRY(fcntl(fd, F_SETFL, O_NONBLOCK));
    TRY(fallocate(fd, 0, 0, 32768));
    TRY(fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, 65536));
    TRY(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096));
    TRY(madvise(p + 4096, 4096, MADV_REMOVE));
    TRY(fchmod(fd, 0644));
    TRY(fchown(fd, 1, 1));
    TRY(futimens(fd, NULL));
    TRY(futimens(fd, times));
    TRY(setxattr(name, "user.x", "1", 1, 0));
    TRY(link(name, "other"));
    TRY(rename(name, "other"));
    TRY(unlink(name));
    TRY(access(name, W_OK));

    puts("immutable");
    TRY(change(fd, FS_IMMUTABLE_FL, FS_APPEND_FL));
    flags(fd);
    maps("open for both", fd);
    maps("open for appending", ap);
    maps("open for reading", ro);
    store(p);
    store(p + 8192);
    printf("%d\n", p[0]);
    TRY(msync(p, 16384, MS_SYNC));
    TRY(write(fd, "x", 1));
    TRY(pwrite(fd, "x", 1, 0));
    TRY(ftruncate(fd, 20000));
    TRY(truncate(name, 20000));
    TRY(open(name, O_RDONLY));
    TRY(open(name, O_RDWR));
    TRY(open(name, O_RDWR | O_APPEND));
    TRY(fallocate(fd, 0, 0, 32768));
    TRY(madvise(p + 4096, 4096, MADV_REMOVE));
    TRY(fchmod(fd, 0644));
    TRY(fchown(fd, 1, 1));
    TRY(futimens(fd, NULL));
    TRY(setxattr(name, "user.x", "1", 1, 0));
    TRY(link(name, "other"));
    TRY(rename(name, "other"));
    TRY(unlink(name));
    TRY(access(name, W_OK));
    TRY(access(name, R_OK));

    puts("neither");
    TRY(change(fd, FS_NODUMP_FL | FS_NOATIME_FL, FS_IMMUTABLE_FL));
    flags(fd);
    store(p);
    maps("open for both", fd);
    TRY(unlink(name));
    return 0;
}
