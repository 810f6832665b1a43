#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define AT ((char *)0x200000000000)

static const char *names[] = {"VmPeak", "VmSize", "VmLck", "VmPin", "VmData", "VmStk", "VmExe", "VmLib", "VmPTE", "VmSwap"};
#define MANY (sizeof names / sizeof *names)
static long before[MANY];
static char text[8192];

/* What changed in /proc/self/status; pages of the program itself are there already. */
static void tell(const char *what, int quiet)
{
    static char line[400];
    int fd = open("/proc/self/status", O_RDONLY);
    text[read(fd, text, sizeof text - 1)] = 0;
    close(fd);
    int at = snprintf(line, sizeof line, "%s:", what);
    for (unsigned i = 0; i < MANY; i++) {
        long value = atol(strstr(text, names[i]) + strlen(names[i]) + 1);
        if (value != before[i])
            at += snprintf(line + at, sizeof line - at, " %s %+ld", names[i], value - before[i]);
        before[i] = value;
    }
    at += snprintf(line + at, sizeof line - at, "\n");
    if (!quiet)
        write(1, line, at);
}

static void show(const char *what)
{
    tell(what, 0);
}

/* The stack's pages are there from now on. */
static void deep(void)
{
    volatile char room[80000];
    for (int i = 0; i < 80000; i += 1000)
        room[i] = 1;
}

int main(void)
{
    deep();
    tell("", 1);
    tell("", 1);
    show("nothing");
    char *p = mmap(AT, 64 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    show("mmap");
    memset(p, 1, 8 * PAGE);
    show("touch");
    mprotect(p, 16 * PAGE, PROT_READ);
    show("mprotect read");
    mprotect(p, 16 * PAGE, PROT_READ | PROT_EXEC);
    show("mprotect exec");
    mprotect(p, 16 * PAGE, PROT_NONE);
    show("mprotect none");
    mprotect(p, 16 * PAGE, RW);
    show("mprotect back");
    mlock(p, 4 * PAGE);
    show("mlock");
    mlock2(p + 32 * PAGE, 4 * PAGE, MLOCK_ONFAULT);
    show("mlock2 onfault");
    munlock(p, 64 * PAGE);
    show("munlock");
    madvise(p, 4 * PAGE, MADV_DONTNEED);
    show("madvise dontneed");
    madvise(p + 40 * PAGE, 4 * PAGE, MADV_POPULATE_WRITE);
    show("madvise populate");
    p = mremap(p, 64 * PAGE, 80 * PAGE, 0);
    show("mremap grows");
    char *q = mremap(p, 80 * PAGE, 80 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, AT + 4096 * PAGE);
    show("mremap moves");
    mremap(q, 80 * PAGE, 80 * PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED, AT);
    show("mremap dontunmap");
    munmap(AT, 80 * PAGE);
    show("munmap");
    munmap(q, 80 * PAGE);
    show("munmap of what was left");
    char *s = mmap(AT, 16 * PAGE, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    show("shared");
    memset(s, 1, 2 * PAGE);
    show("shared touch");
    mmap(AT + 64 * PAGE, 16 * PAGE, RW, PRIV | MAP_FIXED | MAP_NORESERVE, -1, 0);
    show("noreserve");
    mmap(AT + 128 * PAGE, 16 * PAGE, RW, PRIV | MAP_FIXED | MAP_GROWSDOWN | MAP_STACK, -1, 0);
    show("grows down");
    mmap(AT + 192 * PAGE, 16 * PAGE, PROT_NONE, PRIV | MAP_FIXED, -1, 0);
    show("none");
    mmap(AT + 256 * PAGE, 16 * PAGE, PROT_READ | PROT_EXEC, PRIV | MAP_FIXED, -1, 0);
    show("exec");
    int id = shmget(IPC_PRIVATE, 4 * PAGE, IPC_CREAT | 0600);
    char *at = shmat(id, AT + 320 * PAGE, 0);
    shmctl(id, IPC_RMID, 0);
    show("shmat");
    at[0] = 1;
    show("shmat touch");
    shmdt(at);
    show("shmdt");
    int fd = memfd_create("m", 0);
    ftruncate(fd, 16 * PAGE);
    char *m = mmap(AT + 384 * PAGE, 16 * PAGE, RW, MAP_PRIVATE | MAP_FIXED, fd, 0);
    show("private of a memfd");
    m[0] = 1;
    volatile char c = m[PAGE];
    show("written, read");
    sbrk(64 * PAGE);
    show("sbrk");
    sbrk(-64 * PAGE);
    show("sbrk back");
    mlockall(MCL_CURRENT | MCL_ONFAULT);
    munlockall();
    show("locked and unlocked");
    return 0;
}
