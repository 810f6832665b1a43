/* Four processes, each of them renewed, read and store every fourth byte of a file and of memory that they share; nobody finds another's byte. */
#define _GNU_SOURCE
#include "../memory.h"
#include <stdlib.h>
#include <sys/wait.h>

#define SIZE (16 * PAGE - 1000)

static int worker(char *p, int number, int sync)
{
    for (int i = 0; i < 40; i++) {
        long page = (i * 7 + number) % 16, end = (page + 1) * PAGE < SIZE ? (page + 1) * PAGE : SIZE;
        for (long at = page * PAGE + number; at < end; at += 4) {
            if (p[at] != 'A' + number)
                return 1;
            p[at] = 'A' + number;
        }
    }
    return sync ? msync(p, SIZE, MS_SYNC) != 0 : 0;
}

static void together(const char *what, char *p, int sync)
{
    int bad = 0, status;
    for (long i = 0; i < SIZE; i++)
        p[i] = 'A' + i % 4096 % 4;
    for (int round = 0; round < 3; round++)
        for (int number = 0; number < 4; number++)
            if (fork() == 0)
                _exit(worker(p, number, sync));
    while (wait(&status) > 0)
        bad += status != 0;
    for (long i = 0; i < SIZE; i++)
        bad += p[i] != 'A' + i % 4096 % 4;
    printf("%s: %d bad\n", what, bad);
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0664);
    ftruncate(fd, SIZE);
    together("memory", mmap(NULL, SIZE, RW, MAP_SHARED | MAP_ANONYMOUS, -1, 0), 1);
    together("a file", mmap(NULL, SIZE, RW, MAP_SHARED, fd, 0), 1);
    char c;
    long wrong = 0;
    for (long i = 0; i < SIZE; i += 97) {
        pread(fd, &c, 1, i);
        wrong += c != 'A' + i % 4096 % 4;
    }
    printf("in the file: %ld wrong, %ld bytes\n", wrong, lseek(fd, 0, SEEK_END));
    return 0;
}
