/* Behind the end of an object of half a page: zeros, then what is stored there, never told by read, and SIGBUS from the next page on. */
#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include <sys/wait.h>

int main(void)
{
    long half = PAGE / 2, others = 0;
    char name[64], text[PAGE];
    sprintf(name, "/pagewalk-half-%d", getpid());
    int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
    ftruncate(fd, half);
    if (fork() == 0) {
        char *p = mmap((void *)0x20000000, 2 * PAGE, RW, MAP_SHARED | MAP_FIXED, shm_open(name, O_RDWR, 0), 0);
        for (long i = half; i < PAGE; i++)
            others += p[i] != 0;
        printf("%ld bytes not zero\n", others);
        printf("the next page: load %s, store %s\n", load(p + PAGE + 1), store(p + PAGE + 1, 0));
        p[0] = 'a';
        p[half + 1] = 'b';
        fflush(stdout);
        _exit(munmap(p, 2 * PAGE));
    }
    wait(NULL);
    long length = pread(fd, text, PAGE, 0);
    printf("read %ld: %d\n", length, text[0]);
    char *p = mmap((void *)0x20000000, half, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    printf("mapped again: %d %d\n", p[0], p[half + 1]);
    ftruncate(fd, PAGE);
    printf("grown: %d\n", p[half + 1]);
    shm_unlink(name);
    return 0;
}
