// What more the generated programs of family `calls` need, on top of those of `deep`: every other call of the address space, with flags
// that are refused as well, and small programs as allocators and runtimes have them.

/** C text. `result` prints a call's result, `slot` holds what calls returned. */
export const preludeOfCalls = String.raw`
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/uio.h>

#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25
#endif
#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 8
#endif
#ifndef MAP_ABOVE4G
#define MAP_ABOVE4G 0x80
#endif
#ifndef F_SEAL_FUTURE_WRITE
#define F_SEAL_FUTURE_WRITE 16
#endif
#ifndef F_SEAL_EXEC
#define F_SEAL_EXEC 32
#endif
#define TWO 0x200000UL

static int segment[2] = { -1, -1 }, object[2] = { -1, -1 };

static void keep(int to, const char *call, long r)
{
    result(call, r);
    if (r != -1 && r != 0)
        slot[to] = r;
}

/* madvise of up to two ranges of this process by its pidfd. */
static void advise_by_pidfd(unsigned long a, unsigned long m, unsigned long b, unsigned long n, int advice, int flags)
{
    int fd = syscall(434, getpid(), 0);
    struct iovec ranges[2] = { { (void *)a, fit(a, m) }, { (void *)b, fit(b, n) } };

    result("process_madvise", syscall(440, flags == 2 ? -1 : fd, ranges, n == 0 ? 1 : 2, advice, flags & 1));
    close(fd);
}

static void protect_by_key(unsigned long at, unsigned long length, int prot, int key)
{
    result("pkey_mprotect", syscall(329, at, fit(at, length), prot, key));
}

static void map_odd(int to, unsigned long at, unsigned long length, int prot, unsigned long flags, int fd)
{
    keep(to, "mmap", (long)mmap((void *)at, fit(at, length), prot, flags, fd < 0 ? -1 : file[fd], 0));
}

/* NUMA policies of a range, its home, and what an address has. */
static void bind_range(unsigned long at, unsigned long length, int mode, unsigned long nodes, int flags)
{
    result("mbind", syscall(237, at, fit(at, length), mode, &nodes, 64, flags));
}

static void home_of(unsigned long at, unsigned long length)
{
    result("set_mempolicy_home_node", syscall(450, at, fit(at, length), 0, 0));
}

static void policy_at(unsigned long at)
{
    int policy = -1;
    unsigned long nodes = 0;
    int r = syscall(239, &policy, &nodes, 64, at, 2);

    number++;
    printf("%d policy %d %x %lx\n", number, r, policy, nodes);
}

/* Shared memory of System V, removed at its first attachment. */
static void attach(int to, int which, unsigned long at, int pages, int flags)
{
    if (segment[which] < 0)
        segment[which] = shmget(IPC_PRIVATE, pages * P, IPC_CREAT | 0600);
    keep(to, "mshmat", (long)shmat(segment[which], (void *)(at < TOP && at >= heap || at == 0 ? at : 0), flags));
}

static void detach(unsigned long at) { result("shmdt", at >= TOP || at < heap ? 0 : shmdt((void *)at)); }

static void segment_state(int which)
{
    struct shmid_ds ds;
    int r = shmctl(segment[which], IPC_STAT, &ds);

    number++;
    printf("%d shm %d", number, r);
    if (r == 0)
        printf(" %ld bytes, %ld attached", (long)ds.shm_segsz, (long)ds.shm_nattch);
    putchar('\n');
}

static void remove_segments(void)
{
    for (int i = 0; i < 2; i++)
        if (segment[i] >= 0)
            shmctl(segment[i], IPC_RMID, NULL);
}

/* An object in memory that may be sealed. */
static void sealable(int to, int which, int pages, int flags, int prot)
{
    if (object[which] < 0) {
        object[which] = memfd_create("object", MFD_ALLOW_SEALING);
        ftruncate(object[which], pages * P);
    }
    keep(to, "mmap", (long)mmap(NULL, pages * P, prot, flags, object[which], 0));
}

static void add_seals(int which, int seals)
{
    result("seal", object[which] < 0 ? 0 : fcntl(object[which], F_ADD_SEALS, seals));
    result("seals", object[which] < 0 ? 0 : fcntl(object[which], F_GET_SEALS));
}

static void use_object(int which, int page, int pages)
{
    unsigned char byte = 'o';

    result("pwrite", object[which] < 0 ? 0 : pwrite(object[which], &byte, 1, page * P));
    result("ftruncate", object[which] < 0 ? 0 : ftruncate(object[which], pages * P));
}

static void remap_pages(unsigned long at, unsigned long length, int prot, long page, int flags)
{
    result("remap_file_pages", syscall(216, at, fit(at, length), prot, page, flags));
}

static void lock_odd(unsigned long at, unsigned long length, int flags) { result("mlock2", syscall(325, at, fit(at, length), flags)); }

/* Room for so many pages more; less than none: without limit. */
static void room(int what, int pages)
{
    static const char *const names[] = { "VmSize:", "VmData:", "VmLck:" };
    static const int limits[] = { RLIMIT_AS, RLIMIT_DATA, RLIMIT_MEMLOCK };
    struct rlimit limit;

    getrlimit(limits[what], &limit);
    limit.rlim_cur = limit.rlim_max;
    slurp("/proc/self/status");
    char *at = strstr(text, names[what]);
    if (pages >= 0 && at)
        limit.rlim_cur = atol(at + strlen(names[what])) * 1024 + pages * P;
    result("setrlimit", setrlimit(limits[what], &limit));
}

static void stack_room(int pages)
{
    struct rlimit limit;

    getrlimit(RLIMIT_STACK, &limit);
    limit.rlim_cur = pages * P;
    result("setrlimit", setrlimit(RLIMIT_STACK, &limit));
}

/* An ordinary user from here on. */
static void drop(void) { result("setresuid", setresuid(12345, 12345, 12345)); }

/* What pagemap says of pages: present, swapped, of a file, exclusive. */
static void entries(unsigned long at, int pages)
{
    unsigned long entry;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    number++;
    printf("%d pagemap ", number);
    for (int i = 0; i < pages && at + i * P < TOP; i++) {
        entry = 0;
        pread(fd, &entry, 8, (at / P + i) * 8);
        putchar(entry >> 63 ? (entry >> 61 & 1 ? 'f' : 'a') + (entry >> 56 & 1 ? 'A' - 'a' : 0) : entry >> 62 & 1 ? 's' : '.');
    }
    putchar('\n');
    close(fd);
}

/* Mappings until there may be no more, and what else is refused then. */
static void crowd(void)
{
    unsigned long base = 0x200000000000UL, n = 0;

    while (mmap((void *)(base + n * P), P, n & 1 ? PROT_READ : PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED)
        n++;
    result("crowd", n);
    unmap(base + 5 * P, P);
    protect(base + 8 * P, P, PROT_READ);
    result("mmap", (long)mmap((void *)(base + 5 * P), P, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
}

static void crowd_ends(void) { result("munmap", munmap((void *)0x200000000000UL, 70000 * P)); }

/* A reservation, of which pieces are committed and given back. */
static void reserve(int to, int pages)
{
    char *p = mmap(NULL, pages * P, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    keep(to, "mmap", (long)p);
    if (p == MAP_FAILED)
        return;
    for (int i = 0; i + 4 <= pages; i += 8) {
        result("mprotect", mprotect(p + i * P, 4 * P, PROT_READ | PROT_WRITE));
        put((unsigned long)p + i * P, 1 + i);
    }
    result("madvise", madvise(p, 4 * P, MADV_DONTNEED));
    result("mprotect", mprotect(p, 4 * P, PROT_NONE));
    result("mmap", (long)mmap(p + 8 * P, 4 * P, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0));
    get((unsigned long)p + 16 * P);
}

/* An arena at a multiple of its size: mapped twice as large, its ends cut off. */
static void arena(int to, unsigned long size)
{
    char *p = mmap(NULL, 2 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    if (p == MAP_FAILED) {
        keep(to, "mmap", -1);
        return;
    }
    char *start = (char *)(((unsigned long)p + size - 1) & ~(size - 1));
    if (start > p)
        result("munmap", munmap(p, start - p));
    result("munmap", munmap(start + size, p + size - start));
    result("mprotect", mprotect(start, 33 * P, PROT_READ | PROT_WRITE));
    keep(to, "mmap", (long)start);
    put((unsigned long)start + 3 * P, 3);
    result("mprotect", mprotect(start + 33 * P, 8 * P, PROT_READ | PROT_WRITE));
    put((unsigned long)start + 34 * P, 4);
}

/* Stacks of threads side by side, each with a guard below. */
static void stacks(int to, int count, int pages, int guard)
{
    for (int i = 0; i < count; i++) {
        char *p = mmap(NULL, (pages + guard) * P, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE, -1, 0);

        keep(to, "mmap", (long)p);
        if (p == MAP_FAILED)
            return;
        result("mprotect", mprotect(p + guard * P, pages * P, PROT_READ | PROT_WRITE));
        put((unsigned long)p + (pages + guard) * P - 16, i);
        put((unsigned long)p + guard * P, i);
        put((unsigned long)p + guard * P - 8, i);
    }
}

/* A block that is doubled where it lies or elsewhere. */
static void doubled(int to, int pages)
{
    char *p = mmap(NULL, pages * P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    for (int i = 0; i < 3 && p != MAP_FAILED; i++) {
        *p = i;
        p = mremap(p, pages * P, 2 * pages * P, MREMAP_MAYMOVE);
        pages *= 2;
        keep(to, "mremap", (long)p);
    }
    if (p != MAP_FAILED)
        get((unsigned long)p);
}

/* A ring: an object mapped twice, one behind the other. */
static void ring(int to, int pages)
{
    int fd = memfd_create("ring", 0);
    char *p = mmap(NULL, 2 * pages * P, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    ftruncate(fd, pages * P);
    keep(to, "mmap", (long)p);
    if (p != MAP_FAILED) {
        result("mmap", (long)mmap(p, pages * P, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0));
        result("mmap", (long)mmap(p + pages * P, pages * P, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0));
        put((unsigned long)p + 5, 55);
        get((unsigned long)p + pages * P + 5);
    }
    close(fd);
}

/* Code: written, then made executable; and once more through a second view of the same object. */
static void code_area(int to, int pages)
{
    int fd = memfd_create("code", 0);

    ftruncate(fd, pages * P);
    char *w = mmap(NULL, pages * P, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    char *x = mmap(NULL, pages * P, PROT_READ | PROT_EXEC, MAP_SHARED, fd, 0);
    char *p = mmap(NULL, pages * P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    close(fd);
    if (w == MAP_FAILED || x == MAP_FAILED || p == MAP_FAILED) {
        keep(to, "mmap", -1);
        return;
    }
    put((unsigned long)w, 0xc3);
    get((unsigned long)x);
    put((unsigned long)p, 0xc3);
    result("mprotect", mprotect(p, P, PROT_READ | PROT_EXEC));
    put((unsigned long)p, 1);
    get((unsigned long)p);
    keep(to, "mmap", (long)x);
}

/* A collector's write barrier: clean cards are read-only until somebody writes. */
static void cards(unsigned long at, int pages)
{
    if (at >= TOP || at < heap)
        return;
    result("mprotect", mprotect((void *)at, pages * P, PROT_READ));
    for (int i = 0; i < pages; i += 2) {
        put(at + i * P, i);
        result("mprotect", mprotect((void *)(at + i * P), P, PROT_READ | PROT_WRITE));
        put(at + i * P, i);
    }
    result("madvise", madvise((void *)at, pages * P, MADV_FREE));
    result("madvise", madvise((void *)at, P, MADV_DONTNEED));
}

static void heap_moves(int by)
{
    void *r = sbrk(by * (long)P);

    number++;
    printf("%d sbrk %s\n", number, r == (void *)-1 ? "-1" : "ok");
}
`
