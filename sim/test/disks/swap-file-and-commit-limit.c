#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/swap.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void map(const char *what, int fd, int prot, int flags)
{
    void *p = mmap(0, 4 * PAGE, prot, flags, fd, 0);
    say(what, p == MAP_FAILED ? -1 : 0);
    if (p != MAP_FAILED)
        munmap(p, 4 * PAGE);
}

static long meminfo(const char *name)
{
    char line[200];
    long value = -1;
    FILE *f = fopen("/proc/meminfo", "r");
    while (fgets(line, sizeof line, f))
        if (!strncmp(line, name, strlen(name)) && line[strlen(name)] == ':')
            value = atol(line + strlen(name) + 1);
    fclose(f);
    return value;
}

static void set(const char *name, const char *value)
{
    char path[100];
    snprintf(path, sizeof path, "/proc/sys/vm/%s", name);
    int fd = open(path, O_WRONLY);
    write(fd, value, strlen(value));
    close(fd);
}

/* How much of `kb` was charged; what else changes meanwhile is less than a tenth. */
static void charged(const char *what, long before, long kb)
{
    long grown = meminfo("Committed_AS") - before;
    printf("%s: %s\n", what, grown > kb * 9 / 10 ? "charged" : grown < kb / 10 ? "not charged" : "in part");
}

int main(void)
{
    char *page = calloc(1, PAGE);
    int fd = open("swapfile", O_RDWR | O_CREAT, 0600);
    for (int i = 0; i < 256; i++)
        write(fd, page, PAGE);
    *(unsigned *)(page + 1024) = 1;
    *(unsigned *)(page + 1028) = 255;
    memcpy(page + PAGE - 10, "SWAPSPACE2", 10);
    pwrite(fd, page, PAGE, 0);
    fsync(fd);
    map("before: shared, writable", fd, RW, MAP_SHARED);
    void *earlier = mmap(0, PAGE, RW, MAP_SHARED, fd, 0);
    say("swapon while mapped", swapon("swapfile", 0));
    map("shared, writable", fd, RW, MAP_SHARED);
    map("shared, readable", fd, PROT_READ, MAP_SHARED);
    map("private, writable", fd, RW, MAP_PRIVATE);
    int only = open("swapfile", O_RDONLY);
    map("shared, writable, of a read-only descriptor", only, RW, MAP_SHARED);
    void *p = mmap(0, PAGE, PROT_READ, MAP_SHARED, fd, 0);
    say("mprotect makes it writable", mprotect(p, PAGE, RW));
    say("write", pwrite(fd, page, PAGE, 0));
    say("truncate", ftruncate(fd, PAGE));
    say("open for writing", open("swapfile", O_RDWR));
    say("unlink", unlink("swapfile"));
    say("swapon again", swapon("swapfile", 0));
    say("swapoff", swapoff("swapfile"));
    map("after: shared, writable", fd, RW, MAP_SHARED);

    long kb = 32 * 1024, before = meminfo("Committed_AS");
    char *q = mmap(0, kb * 1024, RW, PRIV | MAP_NORESERVE, -1, 0);
    charged("mode 0, noreserve", before, kb);
    set("overcommit_memory", "1");
    before = meminfo("Committed_AS");
    mmap(0, kb * 1024, RW, PRIV | MAP_NORESERVE, -1, 0);
    charged("mode 1, noreserve", before, kb);
    void *large = mmap(0, 1L << 40, RW, PRIV, -1, 0);
    say("mode 1, a terabyte", large == MAP_FAILED ? -1 : 0);
    munmap(large, 1L << 40);
    set("overcommit_ratio", "100");
    set("overcommit_memory", "2");
    before = meminfo("Committed_AS");
    q = mmap(0, kb * 1024, RW, PRIV | MAP_NORESERVE, -1, 0);
    charged("mode 2, noreserve", before, kb);
    munmap(q, kb * 1024);
    before = meminfo("Committed_AS");
    q = mmap(0, kb * 1024, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    charged("mode 2, shared, noreserve", before, kb);
    munmap(q, kb * 1024);
    before = meminfo("Committed_AS");
    q = mmap(0, kb * 1024, PROT_NONE, PRIV, -1, 0);
    charged("mode 2, no rights", before, kb);
    say("mode 2, a terabyte", mmap(0, 1L << 40, RW, PRIV, -1, 0) == MAP_FAILED ? -1 : 0);
    say("mode 2, a terabyte, noreserve", mmap(0, 1L << 40, RW, PRIV | MAP_NORESERVE, -1, 0) == MAP_FAILED ? -1 : 0);
    large = mmap(0, 1L << 40, PROT_NONE, PRIV | MAP_NORESERVE, -1, 0);
    say("mode 2, a terabyte without rights", large == MAP_FAILED ? -1 : 0);
    say("mode 2, and rights for it", mprotect(large, 1L << 40, RW));
    munmap(large, 1L << 40);
    long taken = 0, limit = meminfo("CommitLimit");
    while (mmap(0, 1 << 20, RW, PRIV, -1, 0) != MAP_FAILED)
        taken++;
    say("in the end", -1);
    long left = limit - meminfo("Committed_AS");
    printf("%s\n", taken > 10 && left < limit / 10 && left > -limit / 10 ? "near the limit" : "far from the limit");
    int child = fork();
    if (child == 0)
        _exit(0);
    say("fork", child < 0 ? -1 : 0);
    fflush(stdout);
    set("overcommit_memory", "0");
    return 0;
}
