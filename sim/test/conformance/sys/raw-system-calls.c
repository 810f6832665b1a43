#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void)
{
    char b[64] = "";
    long p, fd;

    printf("%d\n", syscall(SYS_getpid) == getpid());
    fflush(stdout);
    syscall(SYS_write, 1, "raw write\n", 10);
    printf("%ld", syscall(SYS_write, 99, "x", 1)); printf(" %d\n", errno == EBADF);
    printf("%ld", syscall(99999)); printf(" %d\n", errno == ENOSYS);
    p = syscall(SYS_mmap, 0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); strcpy((char *)p, "mapped"); printf("%s\n", (char *)p);
    printf("%ld\n", syscall(SYS_munmap, p, 4096)); printf("%ld", syscall(SYS_munmap, 1, 4096)); printf(" %d\n", errno == EINVAL);
    fd = syscall(SYS_openat, AT_FDCWD, "f", O_RDWR | O_CREAT, 0600); printf("%ld %ld\n", syscall(SYS_write, fd, "12345", 5), syscall(SYS_lseek, fd, 1, SEEK_SET));
    printf("%ld", syscall(SYS_read, fd, b, 10)); printf(" %s\n", b);
    printf("%ld\n", syscall(SYS_pread64, fd, b, 2, 3)); printf("%ld\n", syscall(SYS_close, fd));
    printf("%d\n", syscall(SYS_brk, 0) > 0x400000);
    printf("%d %ld\n", syscall(SYS_getuid) == getuid(), syscall(SYS_umask, 022));
    printf("%ld", syscall(SYS_getcwd, b, 1)); printf(" %d\n", errno == ERANGE);
    printf("%d\n", syscall(SYS_gettid) == gettid());
    fflush(stdout);
    syscall(SYS_exit_group, 42);
}
