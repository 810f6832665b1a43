#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <fcntl.h>
#include <sys/stat.h>

static int descending(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }

int main(void)
{
    char t1[] = "fileXXXXXX", t2[] = "dirXXXXXX", bad[] = "noX", *path, *end, *sub, options[] = "ro,size=10,name=x,other", *o = options, *value;
    static char *const tokens[] = { "ro", "size", "name", NULL };
    int fd = mkstemp(t1), v[] = { 3, 1, 2 };
    struct stat s;

    fstat(fd, &s); printf("%d %o %d\n", fd >= 0, s.st_mode & 0777, strcmp(t1, "fileXXXXXX") != 0);
    printf("%d\n", mkdtemp(t2) == t2 && stat(t2, &s) == 0 && S_ISDIR(s.st_mode)); printf("%d", mkstemp(bad)); printf(" %d\n", errno == EINVAL);
    mkdir("d", 0755); path = realpath("d/../d/.", NULL); printf("%s\n", strrchr(path, '/')); printf("%d", realpath("none/x", NULL) == NULL); printf(" %d\n", errno == ENOENT);
    while (*o) { int n = getsubopt(&o, tokens, &value); printf("%d=%s ", n, value ? value : "-"); } printf("\n");
    printf("%ld", strtol("12abc", &end, 10)); printf(" %s\n", end);
    qsort(v, 3, sizeof *v, descending); printf("%d %d %d\n", v[0], v[1], v[2]);
    printf("%s %s\n", a64l("./") == 64 ? "64" : "?", l64a(64));
    printf("%d %d\n", mblen("a", 1), mbtowc(NULL, "x", 1)); printf("%d\n", wctomb(NULL, 0));
    printf("%s\n", ecvt(3.14159, 4, &v[0], &v[1])); printf("%d %d\n", v[0], v[1]);
    sub = gcvt(0.1, 5, (char[20]){ 0 }); printf("%s\n", sub);
    printf("%d\n", abs(-3)); printf("%d\n", getloadavg((double[1]){ 0 }, 1) >= 0 || 1);
    printf("%d %d\n", system(NULL) == 0 || 1, EXIT_FAILURE);
    return 0;
}
