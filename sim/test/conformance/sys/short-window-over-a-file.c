#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
static unsigned sum(int fd, long from, long n) { long page = from / 4096 * 4096; unsigned char *m = mmap(0, from - page + n, PROT_READ, MAP_SHARED, fd, page); unsigned s = 0; if (m == MAP_FAILED) return -1; for (long i = 0; i < n; i++) s = s * 31 + m[from - page + i]; munmap(m, from - page + n); return s; }
int main(void)
{
    int fd = open("data", O_RDWR | O_CREAT, 0600); char b[100]; unsigned s = 0;
    for (int i = 0; i < 300; i++) { memset(b, i, 100); write(fd, b, 100); }
    printf("%u %u %u %u\n", sum(fd, 0, 100), sum(fd, 4000, 300), sum(fd, 8192, 4096), sum(fd, 29999, 1));
    pread(fd, b, 100, 4050); for (int i = 0; i < 100; i++) s = s * 31 + (unsigned char)b[i]; printf("%d\n", s == sum(fd, 4050, 100));
    pwrite(fd, "!!", 2, 4095); printf("%u\n", sum(fd, 4094, 4)); printf("%u\n", sum(99, 0, 1)); return 0;
}
