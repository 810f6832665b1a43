// What the probes of sim/test/support/probes.ts share. A probe returns 0 when what it asked for happened, an errno when it was refused,
// and -1 when it was accepted and nothing happened. Each runs in a child of its own.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define P 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define FAIL(x) do { if ((x)) return -1; } while (0)

static sigjmp_buf jump;
static void caught(int number) { siglongjmp(jump, number); }

// The signal that a load, a store or a call of an address ends with; 0: none.
static int load(volatile char *p) { int n = sigsetjmp(jump, 1); if (n == 0) (void)*p; return n; }
static int store(volatile char *p) { int n = sigsetjmp(jump, 1); if (n == 0) *p = 1; return n; }

static char *map(long pages, int prot, int flags) { return mmap(0, pages * P, prot, flags, -1, 0); }
static int failed(const void *p) { return p == MAP_FAILED; }

static char text[1 << 16];
static void slurp(const char *path)
{
    int fd = open(path, O_RDONLY), n = 0, got;
    while ((got = read(fd, text + n, sizeof text - n - 1)) > 0) n += got;
    close(fd);
    text[n] = 0;
}

// Does smaps show this code among the VmFlags of the mapping that holds the address?
static int flag(const void *address, const char *code)
{
    slurp("/proc/self/smaps");
    int here = 0;
    for (char *line = strtok(text, "\n"); line; line = strtok(0, "\n")) {
        unsigned long start, end;
        char rest[8];
        if (sscanf(line, "%lx-%lx %4s", &start, &end, rest) == 3) here = (unsigned long)address >= start && (unsigned long)address < end;
        else if (here && !strncmp(line, "VmFlags:", 8)) { char word[8] = " "; strcat(word, code); strcat(word, " "); strcat(line, " "); return strstr(line, word) != 0; }
    }
    return 0;
}

static int mapped(void *p) { unsigned char v; return mincore(p, P, &v) == 0; }
static int resident(void *p) { unsigned char v = 0; return mincore(p, P, &v) == 0 && (v & 1); }
// Is there an entry for the page? (pagemap, bit 63)
static int present(void *p)
{
    uint64_t entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);
    pread(fd, &entry, 8, (uintptr_t)p / P * 8);
    close(fd);
    return entry >> 63;
}

static int file_of(long pages)
{
    static int number;
    char name[64];
    snprintf(name, sizeof name, "support-%d-%d", getpid(), number++);
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0600);
    unlink(name);
    for (long i = 0; i < pages; i++) { char c = 'a' + i; pwrite(fd, &c, 1, i * P); }
    ftruncate(fd, pages * P);
    return fd;
}

static int pidfd_self(void) { return syscall(SYS_pidfd_open, getpid(), 0); }
static int advise_self(void *p, int advice, int flags)
{
    struct iovec range = {p, P};
    return syscall(SYS_process_madvise, pidfd_self(), &range, 1, advice, flags) < 0 ? errno : 0;
}
