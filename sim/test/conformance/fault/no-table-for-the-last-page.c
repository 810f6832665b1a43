#define _GNU_SOURCE
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static sigjmp_buf env;

static void on_bus(int sig) { siglongjmp(env, sig); }

/* Reads a page behind the end of the file; is the file's last page mapped then, as its neighbour? */
static void neighbour(int fd, char *at, int pages)
{
    int entries = open("/proc/self/pagemap", O_RDONLY);
    unsigned long entry;
    volatile char *p = mmap(at, 4 * 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, (12 - pages) * 4096);
    int sig = sigsetjmp(env, 1);

    if (sig == 0)
        p[pages * 4096];
    for (int i = 0; i < pages; i++) {
        pread(entries, &entry, 8, ((unsigned long)p / 4096 + i) * 8);
        printf("signal %d, page %d %s\n", sig, 12 - pages + i, entry >> 63 ? "mapped" : "not mapped");
    }
    close(entries);
}

int main(void)
{
    int fd[2] = { open("file", O_RDWR | O_CREAT, 0600), memfd_create("m", 0) };

    signal(SIGBUS, on_bus);
    for (int f = 0; f < 2; f++) {
        for (int i = 0; i < 12; i++)
            pwrite(fd[f], "x", 1, i * 4096);
        neighbour(fd[f], (char *)0x10000000 + f * 0x1000000, 1);
        neighbour(fd[f], (char *)0x20000000 + f * 0x1000000, 2);
    }
    return 0;
}
