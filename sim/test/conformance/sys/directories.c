#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TRY(e) do { errno = 0; long _r = (e); printf("%s = %ld%s%s\n", #e, _r, _r < 0 ? " " : "", _r < 0 ? strerrorname_np(errno) : ""); } while (0)

static int compare(const void *a, const void *b) { return strcmp(a, b); }

static void list(const char *path)
{
    char names[50][40];
    int n = 0;
    DIR *d = opendir(path);
    struct dirent *e;

    while ((e = readdir(d)) != NULL)
        sprintf(names[n++], "%s%s", e->d_name, e->d_type == DT_DIR ? "/" : e->d_type == DT_LNK ? "@" : e->d_type == DT_FIFO ? "|" : "");
    qsort(names, n, 40, compare);
    for (int i = 0; i < n; i++) printf("%s ", names[i]);
    printf("\n");
    rewinddir(d); int m = 0; while (readdir(d)) m++;
    printf("%d %d\n", m == n, closedir(d));
}

int main(void)
{
    char b[300], *base;

    TRY(mkdir("a", 0755)); TRY(mkdir("a", 0755)); TRY(mkdir("a/b", 0700)); TRY(mkdir("x/y", 0700)); TRY(mkdir("", 0700)); TRY(mkdir("a/b/c/", 0700));
    close(creat("a/file", 0644)); symlink("file", "a/link"); mkfifo("a/fifo", 0600);
    list("a"); list("a/b");
    TRY(rmdir("a")); TRY(rmdir("a/b/c")); TRY(rmdir("a/file")); TRY(rmdir("none")); TRY(rmdir(".")); TRY(rmdir("a/b/."));
    TRY(unlink("a/b")); TRY(unlink("a/none")); TRY(unlink("a/file/x")); TRY(remove("a/b")); TRY(mkdir("a/file", 0700));
    base = getcwd(NULL, 0);
    TRY(chdir("a")); getcwd(b, sizeof b); printf("%s\n", b + strlen(base));
    TRY(chdir("none")); TRY(chdir("file")); TRY(chdir("..")); printf("%d\n", strcmp(getcwd(b, sizeof b), base));
    printf("%d", getcwd(b, 2) == NULL); printf(" %d\n", errno == ERANGE);
    TRY(opendir("none") == NULL ? -1 : 0); TRY(opendir("a/file") == NULL ? -1 : 0);
    int fd = open("a", O_RDONLY | O_DIRECTORY); TRY(fchdir(fd)); TRY(access("file", F_OK)); TRY(mkdirat(fd, "at", 0700)); TRY(unlinkat(fd, "at", 0)); TRY(unlinkat(fd, "at", AT_REMOVEDIR));
    printf("%d\n", dirfd(fdopendir(fd)) == fd);
    return 0;
}
