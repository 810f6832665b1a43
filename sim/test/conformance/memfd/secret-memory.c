#define _GNU_SOURCE
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include "../memory.h"
#include "../say.h"

#define TRY(call) say(#call, (long)(call))
#define MAP(prot, flags) (mmap(NULL, PAGE, prot, flags, fd, 0) == MAP_FAILED ? -1 : 0)

static sigjmp_buf back;

static void handler(int signal, siginfo_t *info, void *context)
{
    printf("signal %d, code %d\n", signal, info->si_code);
    siglongjmp(back, 1);
}

static void store(char *at)
{
    if (!sigsetjmp(back, 1)) {
        *at = 's';
        puts("stored");
    }
}

/* memfd_secret: memory that nobody reaches but the program's own instructions and system calls. */
int main(void)
{
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    char text[64] = "", link[64];
    struct stat status;
    struct statfs system;
    unsigned char in_core[4];
    int fd, ends[2], mem;
    char *p;

    sigaction(SIGBUS, &action, NULL);
    TRY(syscall(447, 1));
    TRY(syscall(447, 0x80000000));
    TRY(fd = syscall(447, O_CLOEXEC));
    if (fd < 0)
        return 0;
    printf("%d %o\n", fcntl(fd, F_GETFD), fcntl(fd, F_GETFL));
    fstat(fd, &status);
    fstatfs(fd, &system);
    printf("%o %ld %ld %lx\n", status.st_mode, (long)status.st_size, (long)status.st_nlink, (long)system.f_type);
    sprintf(text, "/proc/self/fd/%d", fd);
    link[readlink(text, link, sizeof link)] = 0;
    puts(link);

    puts("no bytes yet");
    p = mmap((void *)0x20000000, 4 * PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    store(p);
    TRY(ftruncate(fd, 4 * PAGE));
    TRY(ftruncate(fd, 4 * PAGE));
    TRY(ftruncate(fd, 2 * PAGE));
    TRY(ftruncate(fd, 8 * PAGE));
    store(p);
    store(p + 3 * PAGE);

    puts("other mappings");
    TRY(MAP(RW, MAP_PRIVATE));
    TRY(MAP(PROT_READ, MAP_SHARED));
    TRY(MAP(RW | PROT_EXEC, MAP_SHARED));
    TRY(MAP(RW, MAP_SHARED_VALIDATE));
    TRY(MAP(RW, MAP_SHARED_VALIDATE | 0x80000));
    TRY(MAP(RW, MAP_SHARED | MAP_POPULATE));

    puts("the descriptor");
    TRY(read(fd, text, 1));
    TRY(write(fd, text, 1));
    TRY(pread(fd, text, 1, 0));
    TRY(pwrite(fd, text, 1, 0));
    TRY(lseek(fd, 0, SEEK_END));
    TRY(fallocate(fd, 0, 0, PAGE));
    TRY(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, PAGE));
    TRY(fsync(fd));
    TRY(fchmod(fd, 0640));

    puts("others' ways");
    struct iovec here = { text, 4 }, there = { p, 4 };
    TRY(process_vm_readv(getpid(), &here, 1, &there, 1, 0));
    TRY(process_vm_writev(getpid(), &here, 1, &there, 1, 0));
    pipe(ends);
    TRY(vmsplice(ends[1], &there, 1, 0));
    mem = open("/proc/self/mem", O_RDWR);
    TRY(pread(mem, text, 4, 0x20000000));
    TRY(pwrite(mem, text, 4, 0x20000000));
    TRY(write(ends[1], p, 4));
    TRY(read(ends[0], p + 4, 4));
    printf("%d\n", p[4] == 's');

    puts("advice");
    static const int advice[] = { MADV_DONTNEED, 24, MADV_REMOVE, MADV_WILLNEED, MADV_COLD, MADV_PAGEOUT, MADV_FREE,
                                  MADV_POPULATE_READ, MADV_POPULATE_WRITE, MADV_DONTFORK, MADV_DOFORK, MADV_DODUMP,
                                  MADV_DONTDUMP, MADV_WIPEONFORK, MADV_NOHUGEPAGE };
    for (int i = 0; i < 15; i++) {
        sprintf(text, "advice %d", advice[i]);
        say(text, madvise(p, PAGE, advice[i]));
    }
    printf("%d\n", p[0] == 's');
    TRY(mincore(p, 4 * PAGE, in_core));
    printf("%d%d%d%d\n", in_core[0], in_core[1], in_core[2], in_core[3]);
    TRY(msync(p, PAGE, MS_SYNC));
    TRY(mlock(p, PAGE));
    TRY(munlock(p, PAGE));
    TRY(mprotect(p, PAGE, PROT_READ));
    TRY(mprotect(p, PAGE, RW | PROT_EXEC));
    TRY(mprotect(p, PAGE, RW));
    TRY(mremap(p, 4 * PAGE, 5 * PAGE, MREMAP_MAYMOVE) == MAP_FAILED ? -1 : 0);

    puts("a child shares it");
    fflush(stdout);
    if (fork() == 0) {
        p[1] = 'c';
        _exit(p[0]);
    }
    int ended;
    wait(&ended);
    printf("%d %d\n", WEXITSTATUS(ended), p[1]);
    return 0;
}
