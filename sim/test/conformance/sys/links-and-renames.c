#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TRY(e) do { errno = 0; long _r = (e); printf("%s = %ld%s%s\n", #e, _r, _r < 0 ? " " : "", _r < 0 ? strerrorname_np(errno) : ""); } while (0)

static int links(const char *p) { struct stat s; return lstat(p, &s) < 0 ? -1 : (int)s.st_nlink; }
static const char *text(const char *p) { static char b[40]; int f = open(p, O_RDONLY); ssize_t n = read(f, b, 39); b[n > 0 ? n : 0] = 0; close(f); return b; }
static void file(const char *p) { int f = creat(p, 0644); write(f, p, strlen(p)); close(f); }

int main(void)
{
    char b[100];

    file("one"); file("two"); mkdir("d", 0755); mkdir("e", 0755); file("d/in");
    TRY(link("one", "hard")); printf("%d %d\n", links("one"), links("hard")); TRY(link("one", "two")); TRY(link("none", "x")); TRY(link("d", "dd"));
    TRY(unlink("one")); printf("%d %s\n", links("hard"), text("hard"));
    TRY(symlink("hard", "soft")); TRY(symlink("x", "soft")); TRY(readlink("soft", b, 100)); TRY(readlink("hard", b, 100)); TRY(readlink("soft", b, 2)); printf("%.2s %s\n", b, text("soft"));
    TRY(rename("hard", "new")); printf("%s|\n", text("soft")); TRY(rename("new", "two")); printf("%s %d\n", text("two"), links("new"));
    TRY(rename("none", "x")); TRY(rename("two", "d")); TRY(rename("d", "two")); TRY(rename("d", "e")); TRY(access("e/in", F_OK)); TRY(rename("e", "e/sub")); file("f"); mkdir("g", 0755); TRY(rename("g", "e"));
    TRY(rename("two", "two")); TRY(rename("soft", "e/soft")); TRY(renameat2(AT_FDCWD, "two", AT_FDCWD, "f", RENAME_NOREPLACE)); TRY(renameat2(AT_FDCWD, "two", AT_FDCWD, "f", RENAME_EXCHANGE)); printf("%s\n", text("f"));
    printf("%d %d\n", links("e"), links("."));
    TRY(link("e/soft", "softlink2")); TRY(linkat(AT_FDCWD, "f", AT_FDCWD, "g/at", 0)); printf("%d\n", links("f"));
    int fd = open("f", O_RDWR); TRY(unlink("f")); struct stat s; fstat(fd, &s); printf("%d\n", (int)s.st_nlink); TRY(pwrite(fd, "Z", 1, 0)); TRY(pread(fd, b, 3, 0)); printf("%.3s\n", b);
    return 0;
}
