/* Threads read, write and copy the pages of one file at the same time, each its own: all of them are there afterwards. */
#define _GNU_SOURCE
#include "../memory.h"
#include <pthread.h>
#include <stdlib.h>

enum { THREADS = 8, PAGES = 64 };

static struct {
    char *p;
    int writes;
} job;

static void *toucher(void *number)
{
    long from = (long)number * (PAGES / THREADS), sum = 0;
    for (long i = from; i < from + PAGES / THREADS; i++) {
        sum += job.p[i * PAGE];
        if (job.writes)
            job.p[i * PAGE + 1] = (long)number + 1;
    }
    return (void *)sum;
}

static void at_once(const char *what, int prot, int flags, int fd)
{
    pthread_t threads[THREADS];
    long sum = 0, stored = 0;
    job.p = mmap(NULL, PAGES * PAGE, prot, flags, fd, 0);
    job.writes = prot & PROT_WRITE;
    for (long i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, toucher, (void *)i);
    for (int i = 0; i < THREADS; i++) {
        void *one;
        pthread_join(threads[i], &one);
        sum += (long)one;
    }
    for (int i = 0; i < PAGES; i++)
        stored += job.p[i * PAGE + 1];
    printf("%s: read %ld, stored %ld\n", what, sum, stored);
    munmap(job.p, PAGES * PAGE);
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0666);
    for (int i = 0; i < PAGES; i++)
        pwrite(fd, &(char){ i }, 1, i * PAGE);
    ftruncate(fd, PAGES * PAGE);
    at_once("read", PROT_READ, MAP_SHARED, fd);
    at_once("copy", RW, MAP_PRIVATE, fd);
    at_once("write", RW, MAP_SHARED, fd);
    at_once("read again", PROT_READ, MAP_PRIVATE, fd);
    at_once("memory", RW, MAP_PRIVATE | MAP_ANONYMOUS, -1);
    at_once("of /dev/zero", RW, MAP_SHARED, open("/dev/zero", O_RDWR));
    return 0;
}
