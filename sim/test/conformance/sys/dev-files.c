#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    char b[64], c[64];
    int null = open("/dev/null", O_RDWR), zero = open("/dev/zero", O_RDWR), full = open("/dev/full", O_RDWR), random_ = open("/dev/urandom", O_RDONLY), same = 0;

    memset(b, 'x', sizeof b);
    printf("%zd %zd\n", write(null, b, 64), read(null, b, 64));
    printf("%zd %d %zd\n", read(zero, b, 64), b[0] | b[63], write(zero, b, 64));
    printf("%zd", write(full, b, 1)); printf(" %d %zd\n", errno == ENOSPC, read(full, b, 8));
    printf("%zd %zd\n", read(random_, b, 64), read(random_, c, 64));
    printf("%d\n", memcmp(b, c, 64) != 0);
    printf("%zd\n", getrandom(b, 16, 0)); printf("%d\n", getentropy(b, 16)); printf("%d", getentropy(b, 257)); printf(" %d\n", errno == EIO);
    printf("%ld %ld\n", (long)lseek(null, 50, SEEK_SET), (long)lseek(zero, 0, SEEK_END));
    void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, zero, 0); printf("%d\n", *(int *)p); *(int *)p = 5;
    p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, null, 0); printf("%d %d\n", p == MAP_FAILED, errno == ENODEV);
    printf("%d", ftruncate(null, 0)); printf(" %d\n", errno == EINVAL);
    int shm = shm_open("/pagewalk-dev-files", O_RDWR | O_CREAT | O_EXCL, 0600); ftruncate(shm, 4096);
    printf("%d %zd %d\n", shm >= 0, write(shm, "ab", 2), shm_unlink("/pagewalk-dev-files"));
    printf("%d %d\n", shm_unlink("/pagewalk-dev-files"), errno == ENOENT);
    return same;
}
