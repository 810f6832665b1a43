#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define TRY(e) do { errno = 0; long _r = (e); printf("%s = %ld%s%s\n", #e, _r, _r < 0 ? " " : "", _r < 0 ? strerrorname_np(errno) : ""); } while (0)

int main(void)
{
    char b[64] = "0123456789abcdef", a[4], c[4];
    int f = open("f", O_RDWR | O_CREAT, 0600), r = open("f", O_RDONLY), w = open("f", O_WRONLY), d = open(".", O_RDONLY), p[2];
    struct iovec v[3] = { { "one", 3 }, { "", 0 }, { "three", 5 } }, in[2] = { { a, 2 }, { c, 4 } };

    pipe(p);
    TRY(write(f, b, 16)); TRY(write(r, b, 1)); TRY(read(w, b, 1)); TRY(read(d, b, 1)); TRY(write(d, b, 1)); TRY(read(99, b, 1)); TRY(read(f, b, 5));
    TRY(lseek(f, 0, SEEK_SET)); TRY(read(f, (char *)16, 5)); TRY(write(f, (char *)16, 5)); TRY(read(f, b, 0)); TRY(write(f, NULL, 0)); TRY(read(f, b, 100));
    TRY(lseek(f, -1, SEEK_SET)); TRY(lseek(f, 100, SEEK_END)); TRY(lseek(f, 0, 99)); TRY(lseek(p[0], 0, SEEK_SET)); TRY(lseek(f, -116, SEEK_CUR)); TRY(lseek(f, -1, SEEK_CUR));
    TRY(lseek(f, 1L << 62, SEEK_SET)); TRY(lseek(f, 3, SEEK_DATA)); TRY(lseek(f, 3, SEEK_HOLE)); TRY(lseek(f, 100, SEEK_DATA));
    TRY(pwrite(f, "XY", 2, 4)); TRY(pread(f, b, 4, 3)); printf("%.4s\n", b); TRY(pread(f, b, 4, -1)); TRY(pread(p[0], b, 1, 0)); TRY(pwrite(f, "end", 3, 30)); TRY(lseek(f, 0, SEEK_END));
    TRY(lseek(f, 0, SEEK_SET)); TRY(writev(f, v, 3)); TRY(lseek(f, 0, SEEK_SET)); TRY(readv(f, in, 2)); printf("%.2s %.4s\n", a, c); TRY(writev(f, v, -1)); TRY(writev(f, v, 0)); TRY(preadv(f, in, 2, 1));
    TRY(close(f)); TRY(close(f)); TRY(write(f, b, 1)); TRY(close(-1));
    TRY(ftruncate(w, 5)); TRY(ftruncate(r, 5)); TRY(ftruncate(w, -1)); TRY(truncate("none", 0)); TRY(truncate(".", 0)); TRY(truncate("f", 9)); TRY(lseek(r, 0, SEEK_END));
    TRY(fsync(w)); TRY(fdatasync(w)); TRY(fsync(p[0])); TRY(fsync(99)); TRY(posix_fallocate(w, 0, 5000)); TRY(lseek(r, 0, SEEK_END)); TRY(fallocate(w, FALLOC_FL_KEEP_SIZE, 0, 9000)); TRY(fallocate(w, 0, -1, 5)); TRY(fallocate(w, 0, 0, 0));
    return 0;
}
