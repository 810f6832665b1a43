// The C text that generated programs start with: what each of their statements does and prints.

/** Places that hold what earlier calls returned. */
export const slots = 6

/** Pages of the two files. */
export const filePages = 12

/** What every generated program starts with. Reads of /proc/self/maps go to a static buffer: no allocation disturbs the map. */
export const prelude = String.raw`#define _GNU_SOURCE
#ifndef COUNT_FAULTS
#define COUNT_FAULTS 0
#endif
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define P 4096UL
#define ARENA 0x10000000UL
#define TOP 0x7ffff7ff7000UL
#define LOW 0x8000000UL /* below: the program and its heap, whose addresses depend on the compiler */

static sigjmp_buf env;
static volatile int code;
static unsigned long slot[${slots}], heap;
static int file[3];
static char text[65536];
static int number;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    code = sig * 1000 + info->si_code;
    siglongjmp(env, 1);
}

static unsigned long fit(unsigned long at, unsigned long length)
{
    if (at >= TOP || at < heap)
        return at == 0 ? length : 0;
    return at + length > TOP ? TOP - at : length;
}

static void result(const char *call, long r)
{
    number++;
    if (r == -1)
        printf("%d %s E%d\n", number, call, errno);
    else if (r > LOW || r < heap || call[0] != 'm')
        printf("%d %s %lx\n", number, call, r);
    else
        printf("%d %s heap+%lx\n", number, call, r - heap);
}

static void map(int to, unsigned long at, unsigned long length, int prot, int flags, int fd, long offset)
{
    unsigned long r = (unsigned long)mmap((void *)at, fit(at, length), prot, flags, fd < 0 ? -1 : file[fd], offset);

    result("mmap", r);
    if (r != -1UL)
        slot[to] = r;
}

static void unmap(unsigned long at, unsigned long length) { result("munmap", munmap((void *)at, fit(at, length))); }

static void protect(unsigned long at, unsigned long length, int prot)
{
    result("mprotect", mprotect((void *)at, fit(at, length), prot));
}

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

static int quiet;

static void tell(const char *call, const char *what, long count)
{
    if (quiet)
        return;
    if (COUNT_FAULTS)
        printf("%d %s %s, %ld faults\n", number, call, what, count);
    else
        printf("%d %s %s\n", number, call, what);
}

/* One access, and the faults that it took itself. */
static void touch(const char *call, unsigned long at, int value)
{
    static char what[32];
    static volatile long before, count;

    number++;
    before = count = 0;
    if (at >= TOP) {
        strcpy(what, "beyond");
    } else if (sigsetjmp(env, 1)) {
        sprintf(what, "S%d", code);
    } else if (value < 0) {
        before = COUNT_FAULTS ? faults() : 0;
        value = *(volatile unsigned char *)at;
        count = COUNT_FAULTS ? faults() - before : 0;
        sprintf(what, "%d", value);
    } else {
        before = COUNT_FAULTS ? faults() : 0;
        *(volatile unsigned char *)at = value;
        count = COUNT_FAULTS ? faults() - before : 0;
        strcpy(what, "ok");
    }
    tell(call, what, count);
}

static void get(unsigned long at) { touch("read", at, -1); }
static void put(unsigned long at, int value) { touch("write", at, value); }

static void move_break(int pages) { result("brk", brk((void *)(heap + pages * P))); }

static void file_put(int which, int page, int value)
{
    unsigned char byte = value;

    result("pwrite", pwrite(file[which], &byte, 1, page * P));
}

static void file_length(int which, int pages) { result("ftruncate", ftruncate(file[which], pages * P)); }

static void line_of_maps(char *line)
{
    char *end_text, *name = strrchr(line, '/');
    unsigned long start = strtoul(line, &end_text, 16), end = strtoul(end_text + 1, &end_text, 16);

    if (start >= LOW && start < TOP)
        printf("  %lx-%lx%.14s%s\n", start, end, end_text, name ? name : "");
    else if (start < LOW && end > heap)
        printf("  heap+%lx-%lx%.5s\n", (start > heap ? start - heap : 0) / P, (end - heap) / P, end_text);
}

static void maps(void)
{
    int fd = open("/proc/self/maps", O_RDONLY), length = 0, n, lines = 0;

    while ((n = read(fd, text + length, sizeof text - 1 - length)) > 0)
        length += n;
    close(fd);
    text[length] = 0;
    for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1, lines++) {
        *end = 0;
        line_of_maps(line);
    }
    printf("  %d lines\n", lines);
}

/* What the touches run has run once in this process: its own pages are there. */
static void warm(void)
{
    int before = number;

    quiet = 1;
    get(0);
    put(0, 0);
    get((unsigned long)text);
    put((unsigned long)text, 0);
    quiet = 0;
    number = before;
}

static int child(void)
{
    fflush(stdout);
    if (fork() != 0)
        return 0;
    if (COUNT_FAULTS)
        warm();
    return 1;
}

static void leave(void)
{
    printf("  child ends\n");
    fflush(stdout);
    _exit(0);
}

static void join(void)
{
    int status = -1;

    wait(&status);
    printf("  child %x\n", status);
}

#if COUNT_FAULTS
static void counters(void);
#else
static void counters(void) { }
#endif
static void start(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };

    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    printf("start\n");
    heap = ((unsigned long)sbrk(0) + P - 1) & ~(P - 1);
    brk((void *)heap);
    file[0] = open("file", O_RDWR | O_CREAT, 0600);
    file[1] = memfd_create("memory", 0);
    file[2] = open("file", O_RDONLY);
    for (int i = 0; i < ${filePages}; i++) {
        pwrite(file[0], &"ABCDEFGHIJKL"[i], 1, i * P);
        pwrite(file[1], &"abcdefghijkl"[i], 1, i * P);
    }
    for (int i = 0; i < ${slots}; i++)
        slot[i] = ARENA;
    if (COUNT_FAULTS) {
        memset(text, 1, sizeof text);
        warm();
        counters();
    }
}
`

/** What more the programs of `all` need. */
export const preludeOfAll = String.raw`
static void advise(unsigned long at, unsigned long length, int advice)
{
    result("madvise", madvise((void *)at, fit(at, length), advice));
}

static void lock(unsigned long at, unsigned long length) { result("mlock", mlock((void *)at, fit(at, length))); }
static void unlock(unsigned long at, unsigned long length) { result("munlock", munlock((void *)at, fit(at, length))); }
static void sync_range(unsigned long at, unsigned long length, int flags) { result("msync", msync((void *)at, fit(at, length), flags)); }

static void residency(unsigned long at, int pages)
{
    unsigned char vec[64] = { 0 };

    result("mincore", mincore((void *)at, pages * P, vec));
    for (int i = 0; i < pages; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
}

static void remap(int to, unsigned long at, unsigned long old, unsigned long length, int flags, unsigned long new)
{
    unsigned long r = (unsigned long)mremap((void *)at, fit(at, old), fit(at, length), flags, new);

    result("mremap", r);
    if (r != -1UL)
        slot[to] = r;
}
`

/** What more the programs of `deep` need. */
export const preludeOfDeep = String.raw`
#include <sys/syscall.h>

#ifndef MADV_DONTNEED_LOCKED
#define MADV_DONTNEED_LOCKED 24
#endif
#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#endif
#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#define MADV_GUARD_REMOVE 103
#endif

static void slurp(const char *path)
{
    int fd = open(path, O_RDONLY), length = 0, n;

    while ((n = read(fd, text + length, sizeof text - 1 - length)) > 0)
        length += n;
    close(fd);
    text[length] = 0;
}

/* One line for each mapping of ours: what smaps says that is not zero. */
static void smaps(void)
{
    static const char *const names[] = { "Rss", "Pss", "Shared_Clean", "Shared_Dirty", "Private_Clean", "Private_Dirty",
                                         "Anonymous", "Swap", "Locked" };
    int ours = 0;

    slurp("/proc/self/smaps");
    for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1) {
        char *rest, *value = strchr(line, ':');
        unsigned long from = strtoul(line, &rest, 16);

        *end = 0;
        if (*rest == '-') {
            ours = from >= LOW && from < TOP;
            if (ours)
                printf("\n  %lx%.20s", from, rest);
        } else if (ours && value) {
            *value = 0;
            for (int i = 0; i < 9; i++)
                if (strcmp(line, names[i]) == 0 && atoi(value + 1) != 0)
                    printf(" %s %d", line, atoi(value + 1));
            if (strcmp(line, "VmFlags") == 0)
                printf(" [%s]", value + 2);
        }
    }
    putchar('\n');
}

static void counters(void)
{
    static const char *const names[] = { "VmSize", "VmLck", "VmData", "RssAnon", "RssShmem" };
    static long last[5];

    slurp("/proc/self/status");
    printf("  counters");
    for (int i = 0; i < 5; i++) {
        char *at = strstr(text, names[i]);
        long now = at ? atol(at + strlen(names[i]) + 1) : 0;

        if (number > 0)
            printf(" %s %+ld", names[i], now - last[i]);
        last[i] = now;
    }
    putchar('\n');
}

static void copy_out(int which, unsigned long at, unsigned long length, int page)
{
    result("pwrite", pwrite(file[which], (void *)at, at >= TOP ? 0 : fit(at, length), page * P));
}

static void copy_in(int which, unsigned long at, unsigned long length, int page)
{
    result("pread", pread(file[which], (void *)at, at >= TOP ? 0 : fit(at, length), page * P));
}

static void seal(unsigned long at, unsigned long length) { result("mseal", syscall(462, at, fit(at, length), 0)); }
static void lock_onfault(unsigned long at, unsigned long length) { result("mlock2", mlock2((void *)at, fit(at, length), 1)); }
static void lock_all(int flags) { result("mlockall", flags == 0 ? munlockall() : mlockall(flags)); }

static int gate[2];

/* The child waits until its parent lets it go on; then it tells what it sees, and ends. */
static int hold_child(void)
{
    char token;

    fflush(stdout);
    pipe(gate);
    if (fork() > 0) {
        warm();
        return 1;
    }
    read(gate[0], &token, 1);
    smaps();
    leave();
    return 0;
}

static void release(void)
{
    fflush(stdout);
    write(gate[1], "x", 1);
    join();
    close(gate[0]);
    close(gate[1]);
}
`
