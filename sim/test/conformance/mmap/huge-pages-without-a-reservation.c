#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define P 4096L
#define H 0x200000L

static sigjmp_buf env;
static int code;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    code = sig * 1000 + info->si_code;
    siglongjmp(env, 1);
}

static int of(long r) { return r == -1 ? errno : 0; }

static void smaps(void *at)
{
    FILE *f = fopen("/proc/self/smaps", "r");
    char line[256];
    int ours = 0;

    while (fgets(line, sizeof line, f)) {
        unsigned long start;
        char dash;

        if (sscanf(line, "%lx%c", &start, &dash) == 2 && dash == '-') {
            ours = start == (unsigned long)at;
            if (ours)
                printf("%.31s %s", line, strchr(line, '/'));
        } else if (ours)
            fputs(line, stdout);
    }
    fclose(f);
}

static void use(char *p)
{
    printf("at %p\n", p);
    code = 0;
    if (!sigsetjmp(env, 1))
        *(volatile char *)p = 1;
    printf("touch %d\n", code);
    printf("munmap of a small page %d, of half %d\n", of(munmap(p, P)), of(munmap(p + H / 2, H / 2)));
    printf("mprotect of a small page %d, of a huge one %d\n", of(mprotect(p, P, PROT_READ)), of(mprotect(p, H, PROT_READ)));
    printf("dontneed %d, free %d, cold %d\n", of(madvise(p, P, MADV_DONTNEED)), of(madvise(p, H, MADV_FREE)), of(madvise(p, H, 20)));
    printf("mlock %d\n", of(mlock(p, P)));
    printf("mremap to grow %d\n", of((long)mremap(p, H, 2 * H, MREMAP_MAYMOVE)));
    smaps(p);
    printf("munmap %d\n", of(munmap(p, 2 * H)));
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    unsigned long flags = MAP_HUGETLB | MAP_NORESERVE;
    char byte;

    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    use(mmap(NULL, P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0));
    use(mmap(NULL, H + P, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | flags, -1, 0));
    use(mmap((void *)0x10001000L, P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0));
    use(mmap(NULL, P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT | flags, -1, 0));
    for (int log = 0; log < 64; log++) {
        int fd = memfd_create("huge", 4U | (unsigned)log << 26);

        printf("%d%c", fd < 0 ? errno : 0, log % 16 == 15 ? '\n' : ' ');
        close(fd);
    }
    int fd = memfd_create("huge", 4);
    printf("ftruncate %d, %d, %d\n", of(ftruncate(fd, P)), of(ftruncate(fd, H)), of(ftruncate(fd, 3 * H)));
    printf("write %d, read %d\n", of(write(fd, "x", 1)), of(read(fd, &byte, 1)));
    printf("mmap %d, in the middle %d, without a reservation %d\n", of((long)mmap(NULL, H, PROT_READ, MAP_SHARED, fd, 0)),
           of((long)mmap(NULL, H, PROT_READ, MAP_SHARED | MAP_NORESERVE, fd, P)), of((long)mmap(NULL, P, PROT_READ, MAP_SHARED | MAP_NORESERVE, fd, H)));
    return 0;
}
