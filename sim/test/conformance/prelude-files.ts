// What more the generated programs of family `files` need, on top of those of `deep`: open files of ext4 and of memory, every way to read and
// write them beside their mappings, and what can be seen of them. Mappings of ext4 lie apart, since what faults map there depends on
// how fast the disk is, once pages have left the cache.

/** Open files: 0, 3, 4, 5, 6 are of ext4, 1, 2, 7, 8 of memory. */
export const openFiles = 9

/** C text. */
export const preludeOfFiles = String.raw`
#include <sys/sendfile.h>
#include <sys/stat.h>

#define DISK 0x18000000UL /* above: mappings of ext4 */
#define MOST (64 * P)

static int fds[${openFiles}];
static char bytes[MOST] __attribute__((aligned(8))), name[64];
static volatile unsigned long fault_at;
static int evicted;

static void on_file_fault(int sig, siginfo_t *info, void *context)
{
    fault_at = (unsigned long)info->si_addr;
    on_fault(sig, info, context);
}

static void fill(long length, int seed)
{
    for (long i = 0; i < (length + 7) / 8; i++)
        ((unsigned long *)bytes)[i] = (i + seed + (i >> 9) * 13) * 0x0101010101010107UL;
}

static unsigned hash_of(const char *p, long length)
{
    unsigned long hash = 14695981039346656037UL;

    for (long i = 0; i < length / 8; i++)
        hash = (hash ^ ((unsigned long *)p)[i]) * 1099511628211UL;
    for (long i = length & ~7; i < length; i++)
        hash = (hash ^ (unsigned char)p[i]) * 1099511628211UL;
    return hash >> 32;
}

static void open_files(void)
{
    struct sigaction action = { .sa_sigaction = on_file_fault, .sa_flags = SA_SIGINFO };

    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    fill(MOST, 0);
    sprintf(name, "/dev/shm/shared-%d", getpid());
    fds[0] = file[0];
    fds[1] = file[1];
    fds[2] = open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
    fds[3] = open("file", O_RDWR | O_APPEND);
    fds[4] = dup(file[0]);
    fds[5] = open("other", O_RDWR | O_CREAT, 0600);
    fds[6] = file[2];
    fds[7] = open(name, O_RDWR | O_APPEND);
    fds[8] = dup(fds[2]);
    write(fds[2], bytes, 5 * P + 100);
    write(fds[5], bytes, 20 * P + 100);
    for (int i = 0; i < 6; i++)
        slot[i] = i < 3 ? DISK : ARENA;
    counters();
}

static void close_files(void) { unlink(name); }

/* A result, and what the bytes were that came with it. */
static void moved(const char *call, long r)
{
    number++;
    if (r == -1)
        printf("%d %s E%d\n", number, call, errno);
    else
        printf("%d %s %ld %08x\n", number, call, r, hash_of(bytes, r > MOST ? MOST : r));
}

static void lay(int to, unsigned long at, unsigned long length, int prot, int flags, int fd, long page)
{
    unsigned long r = (unsigned long)mmap((void *)at, length, prot, flags, fd < 0 ? -1 : fds[fd], page * P);

    result("mmap", r);
    if (r != -1UL)
        slot[to] = r;
}

/* One access: its signal, code and address; and the faults that it took, where they are the same every time. */
static void access_at(unsigned long at, int value)
{
    static volatile long before, count;
    static volatile int got;

    number++;
    before = count = got = 0;
    if (sigsetjmp(env, 1)) {
        printf("%d S%d %lx\n", number, code, fault_at);
        return;
    }
    before = faults();
    if (value < 0)
        got = *(volatile unsigned char *)at;
    else
        *(volatile unsigned char *)at = value;
    count = faults() - before;
    if (!evicted || at < DISK)
        printf("%d %s %d, %ld faults\n", number, value < 0 ? "read" : "write", got, count);
    else
        printf("%d %s %d\n", number, value < 0 ? "read" : "write", got);
}

/* Bytes all over a range of a mapping, up to where it ends. */
static void store(unsigned long at, long length, int seed)
{
    static volatile long done;

    number++;
    done = 0;
    if (sigsetjmp(env, 1) == 0) {
        for (; done < length; done += 61)
            ((volatile char *)at)[done] = done * 3 + seed;
        printf("%d store %ld\n", number, length);
    } else
        printf("%d store %ld, S%d %lx\n", number, (long)done, code, fault_at);
}

static void sum(unsigned long at, long length)
{
    static volatile long done;
    static volatile unsigned hash;

    number++;
    done = 0;
    hash = 2166136261u;
    if (sigsetjmp(env, 1) == 0) {
        for (; done < length; done += 61)
            hash = (hash ^ ((volatile unsigned char *)at)[done]) * 16777619u;
        printf("%d sum %08x\n", number, hash);
    } else
        printf("%d sum %08x of %ld, S%d %lx\n", number, hash, (long)done, code, fault_at);
}

static void read_file(int fd, long length) { moved("read", read(fds[fd], bytes, length)); }
static void read_at(int fd, long length, long at) { moved("pread", pread(fds[fd], bytes, length, at)); }

static void write_file(int fd, long length, int seed)
{
    fill(length, seed);
    moved("write", write(fds[fd], bytes, length));
}

static void write_at(int fd, long length, long at, int seed)
{
    fill(length, seed);
    moved("pwrite", pwrite(fds[fd], bytes, length, at));
}

/* A file's offset as it is, but for copies that overlap so closely that how the processor copies would show. */
static long apart(unsigned long at, long offset)
{
    long distance = (offset - at) & (P - 1);

    return distance != 0 && (distance < 64 || distance > P - 64) ? offset + 128 : offset;
}

/* Between a file and a mapping. */
static void from_map(int fd, unsigned long at, long length, long to) { result("pwrite", pwrite(fds[fd], (void *)at, length, apart(at, to))); }
static void into_map(int fd, unsigned long at, long length, long from) { result("pread", pread(fds[fd], (void *)at, length, apart(at, from))); }

static void seek(int fd, long at, int whence) { result("lseek", lseek(fds[fd], at, whence)); }
static void resize(int fd, long length) { result("ftruncate", ftruncate(fds[fd], length)); }

static void allocate(int fd, int mode, long at, long length)
{
    evicted |= (mode & (FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_INSERT_RANGE)) != 0;
    result("fallocate", fallocate(fds[fd], mode, at, length));
}

static void sync_file(int fd, int data) { result("fsync", data ? fdatasync(fds[fd]) : fsync(fds[fd])); }
static void sync_part(int fd, long at, long length, int flags) { result("sync_file_range", sync_file_range(fds[fd], at, length, flags)); }
static void advise_file(int fd, long at, long length, int advice) { result("fadvise", posix_fadvise(fds[fd], at, length, advice)); }

/* Out of the cache, which only what is written can leave. */
static void forget(int fd, long at, long length)
{
    evicted = 1;
    fsync(fds[fd]);
    result("fadvise", posix_fadvise(fds[fd], at, length, POSIX_FADV_DONTNEED));
}

static void send_between(int out, int in, long at, long length)
{
    off_t from = at;

    result("sendfile", sendfile(fds[out], fds[in], at < 0 ? NULL : &from, length));
    result("offset", from);
}

static void copy_between(int out, int in, long at, long to, long length)
{
    off_t from = at, target = to;

    result("copy_file_range", copy_file_range(fds[in], at < 0 ? NULL : &from, fds[out], to < 0 ? NULL : &target, length, 0));
    result("offset", from);
    result("offset", target);
}

static void state_of(int fd, int blocks)
{
    struct stat st;

    number++;
    fstat(fds[fd], &st);
    printf("%d size %ld, links %d, at %ld", number, (long)st.st_size, (int)st.st_nlink, (long)lseek(fds[fd], 0, SEEK_CUR));
    if (blocks)
        printf(", %ld blocks", (long)st.st_blocks);
    putchar('\n');
}

static void digest(int fd) { moved("digest", pread(fds[fd], bytes, MOST, 0)); }

/* What is in the cache; what a disk was asked for is given time to come. */
static void cached(unsigned long at, int pages)
{
    if (evicted && at >= DISK)
        usleep(3000);
    residency(at, pages);
}

static void gone(int which)
{
    static const char *const names[] = { "file", "other", name };

    result("unlink", unlink(names[which]));
}

static const char *kind_of(const char *line)
{
    static const char *const kinds[] = { "/dev/shm", "/memfd", "/dev/zero", "/file", "/other" };

    for (int i = 0; i < 5; i++)
        if (strstr(line, kinds[i]))
            return kinds[i];
    return "";
}

/* The lines of maps between two addresses, without what is different each time. */
static void regions(void)
{
    int lines = 0;

    slurp("/proc/self/maps");
    for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1, lines++) {
        char *rest;
        unsigned long start = strtoul(line, &rest, 16);

        *end = 0;
        if (start >= LOW && start < 0x20000000UL)
            printf("  %lx%.23s%s%s\n", start, rest, kind_of(line), strstr(line, "(deleted)") ? " deleted" : "");
    }
    printf("  %d lines\n", lines);
}

/* What smaps says of the mappings; of those of a disk, until pages had to be read from it. */
static void rss(void)
{
    static const char *const names[] = { "Rss", "Pss", "Shared_Clean", "Shared_Dirty", "Private_Clean", "Private_Dirty", "Anonymous" };
    int ours = 0;

    slurp("/proc/self/smaps");
    for (char *line = text, *end; (end = strchr(line, '\n')); line = end + 1) {
        char *rest, *value = strchr(line, ':');
        unsigned long from = strtoul(line, &rest, 16);

        *end = 0;
        if (*rest == '-') {
            ours = from >= LOW && from < (evicted ? DISK : 0x20000000UL);
            if (ours)
                printf("\n  %lx%.15s", from, rest);
        } else if (ours && value) {
            *value = 0;
            for (int i = 0; i < 7; i++)
                if (strcmp(line, names[i]) == 0 && atoi(value + 1) != 0)
                    printf(" %s %d", line, atoi(value + 1));
        }
    }
    putchar('\n');
}

/* A child that waits until its parent lets it go on, and then looks. */
static int hold_file_child(void)
{
    char token;

    fflush(stdout);
    pipe(gate);
    if (fork() > 0) {
        warm();
        return 1;
    }
    read(gate[0], &token, 1);
    rss();
    for (int i = 0; i < 6; i++)
        sum(slot[i], 2 * P);
    leave();
    return 0;
}
`
