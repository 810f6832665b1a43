#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <unistd.h>

static void tell(const char *what, long r, int fd)
{
    char c;

    printf("%-18s %ld %s: ", what, r, r < 0 ? strerrorname_np(errno) : "");
    for (int i = 0; pread(fd, &c, 1, i * 4096) == 1; i++)
        putchar(c ?: '.');
    putchar('\n');
}

int main(void)
{
    int fd[3] = { open("file", O_RDWR | O_CREAT, 0600), memfd_create("m", 0), open("other", O_RDWR | O_CREAT, 0600) };

    for (int i = 0; i < 2; i++) {
        loff_t from = 4096, to = 6 * 4096;

        for (int j = 0; j < 4; j++)
            pwrite(fd[i], &"ABCD"[j], 1, j * 4096);
        ftruncate(fd[i], 30 * 4096);
        lseek(fd[i], 2 * 4096, SEEK_SET);
        tell("sendfile", sendfile(fd[i], fd[i], &from, 24 * 4096), fd[i]);
        from = 0;
        tell("copy_file_range", copy_file_range(fd[i], &from, fd[i], &to, 6 * 4096, 0), fd[i]);
        from = 4096;
        tell("overlapping", copy_file_range(fd[i], &from, fd[i], &to, 12 * 4096, 0), fd[i]);
        from = to = 0;
        tell("to another", copy_file_range(fd[i], &from, fd[2], &to, 5 * 4096, 0), fd[2]);
        char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd[i], 0);
        for (int j = 0; j < 300; j++)
            p[j] = j;
        tell("pread onto itself", pread(fd[i], p + 70, 4096, 0), fd[i]);
        printf("%d %d %d\n", p[8], p[100], p[4100]);
        tell("pwrite onto itself", pwrite(fd[i], p, 4096, 90), fd[i]);
        printf("%d %d %d\n", p[8], p[100], p[4100]);
    }
    return 0;
}
