#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <errno.h>
#include <unistd.h>

static void show(const char *path)
{
    struct stat s;

    if (lstat(path, &s) < 0) { printf("%s: %s\n", path, strerror(errno)); return; }
    printf("%s: %c %04o size %ld links %d uid %d gid %d blksize %ld blocks %ld\n", path,
           S_ISREG(s.st_mode) ? 'f' : S_ISDIR(s.st_mode) ? 'd' : S_ISLNK(s.st_mode) ? 'l' : S_ISFIFO(s.st_mode) ? 'p' : S_ISCHR(s.st_mode) ? 'c' : S_ISSOCK(s.st_mode) ? 's' : '?',
           s.st_mode & 07777, S_ISDIR(s.st_mode) ? 0L : (long)s.st_size, S_ISREG(s.st_mode) ? (int)s.st_nlink : 0, s.st_uid, s.st_gid, (long)s.st_blksize, S_ISREG(s.st_mode) ? (long)s.st_blocks : 0L);
}

int main(void)
{
    struct stat a, b;
    int fd, p[2];

    umask(022);
    fd = open("f", O_RDWR | O_CREAT, 0666); write(fd, "12345", 5);
    show("f");
    umask(077); close(open("g", O_RDWR | O_CREAT, 0666)); mkdir("d", 0777); show("g"); show("d");
    umask(0); mkfifo("p", 0622); symlink("target-of-12", "l"); show("p"); show("l");
    printf("%o\n", umask(027)); printf("%o\n", umask(0));
    chmod("f", 04751); show("f"); fchmod(fd, 0); show("f");
    ftruncate(fd, 100000); show("f"); pwrite(fd, "x", 1, 50000); show("f"); ftruncate(fd, 0); show("f");
    show("none"); show("/dev/null"); show("/dev/zero");
    fstat(fd, &a); link("f", "h"); stat("h", &b); printf("%d %d\n", a.st_ino == b.st_ino && a.st_dev == b.st_dev, (int)b.st_nlink);
    pipe(p); fstat(p[0], &a); printf("%d %ld\n", S_ISFIFO(a.st_mode), (long)a.st_size);
    printf("%d", fstat(99, &a)); printf(" %d\n", errno == EBADF); printf("%d", stat("f", (struct stat *)8)); printf(" %d\n", errno == EFAULT);
    printf("%d", chmod("none", 0)); printf(" %d\n", errno == ENOENT);
    printf("%d %d\n", a.st_mtime > 1000000000, a.st_ctim.tv_nsec < 1000000000);
    printf("%d", access("f", F_OK)); printf("%d", access("f", R_OK | W_OK)); printf("%d", access("f", X_OK)); printf(" %d\n", errno == EACCES);
    return 0;
}
