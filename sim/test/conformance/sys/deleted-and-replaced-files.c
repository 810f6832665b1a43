#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    int a = open("data", O_RDWR | O_CREAT, 0600), b, n;
    char *m, t[20] = "";
    struct stat s;

    write(a, "old contents", 12); m = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, a, 0);
    b = open("new", O_RDWR | O_CREAT, 0600); write(b, "new contents", 12); rename("new", "data");
    printf("%.12s ", m); n = open("data", O_RDONLY); read(n, t, 12); printf("%s\n", t);
    m[0] = 'O'; pread(a, t, 3, 0); printf("%.3s\n", t); fstat(a, &s); printf("%d %ld\n", (int)s.st_nlink, (long)s.st_size);
    unlink("data"); printf("%d\n", open("data", O_RDONLY) == -1 && errno == ENOENT); lseek(n, 0, SEEK_SET); read(n, t, 3); printf("%.3s\n", t);
    mkdir("d", 0755); chdir("d"); rmdir("../d"); printf("%d", getcwd(t, 20) == NULL); printf(" %d ", errno == ENOENT); printf("%d", open("x", O_CREAT, 0600)); printf(" %d\n", errno == ENOENT);
    printf("%d\n", chdir("..") ); printf("%d\n", access("new", F_OK) == -1);
    close(a); m[1] = 'L'; printf("%.12s\n", m);
    return 0;
}
