/* Shared memory of a child stays where it is, since there is nowhere to go; the call still tells all its bytes. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include <signal.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>

int main(void)
{
    long size = 1 << 20;
    char *p = mmap((void *)0x20000000, size, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    int go[2], done[2];
    char c;
    pipe(go);
    pipe(done);
    int pid = fork();
    if (pid == 0) {
        memset(p, 'a', size);
        write(done[1], "x", 1);
        read(go[0], &c, 1);
        long wrong = 0;
        for (long i = 0; i < size; i++)
            wrong += p[i] != 'a';
        printf("wrong %ld, Swap %ld kB\n", wrong, smaps(p, "Swap"));
        fflush(stdout);
        _exit(0);
    }
    read(done[0], &c, 1);
    int fd = syscall(SYS_pidfd_open, pid, 0);
    struct iovec range = { p, size };
    printf("%ld\n", syscall(SYS_process_madvise, fd, &range, 1UL, MADV_PAGEOUT, 0UL));
    fflush(stdout);
    write(go[1], "x", 1);
    wait(NULL);
    return 0;
}
