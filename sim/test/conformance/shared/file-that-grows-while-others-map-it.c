/* One process appends to a file, others map what there is of it, again and again: what they find is the pattern, and behind the end zeros. */
#define _GNU_SOURCE
#include "../memory.h"
#include <sys/stat.h>
#include <sys/wait.h>

static int mapper(int fd)
{
    struct stat st;
    for (int i = 0; i < 20; i++) {
        fstat(fd, &st);
        long pages = (st.st_size + PAGE - 1) / PAGE;
        char *p = mmap(NULL, pages * PAGE, RW, MAP_SHARED, fd, 0);
        for (long at = 0; at < pages * PAGE; at++) {
            char c = *(volatile char *)(p + at);
            if (c != 'a' + at % 20 && (at < st.st_size || c != 0))
                return 1;
        }
        p[i] = 'a' + i % 20;
        if (munmap(p, pages * PAGE))
            return 2;
    }
    return 0;
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0664), status, bad = 0;
    for (int i = 0; i < 200; i++)
        write(fd, "abcdefghijklmnopqrst", 20);
    fflush(stdout);
    for (int i = 0; i < 3; i++)
        if (fork() == 0)
            _exit(mapper(open("f", O_RDWR)));
    if (fork() == 0) {
        for (int i = 0; i < 400; i++)
            write(fd, "abcdefghijklmnopqrst", 20);
        _exit(0);
    }
    while (wait(&status) > 0)
        bad += status != 0;
    long wrong = 0, length = lseek(fd, 0, SEEK_END);
    for (long i = 0; i < length; i++) {
        char c;
        pread(fd, &c, 1, i);
        wrong += c != 'a' + i % 20;
    }
    printf("%d bad, %ld bytes, %ld wrong\n", bad, length, wrong);
    return 0;
}
