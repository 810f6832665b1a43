/* One thread maps, fills and unmaps a place, another reads there: it finds what was filled in, or a fault, never anything else. */
#define _GNU_SOURCE
#include "../memory.h"
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>

static sigjmp_buf back;
static volatile int done;

static void segv(int sig)
{
    siglongjmp(back, 1);
}

static void *coming(void *fd)
{
    for (int i = 0; i < 100; i++) {
        char *p = map_file(0x20000000, 1, RW, MAP_SHARED, (int)(long)fd, 0);
        memset(p, 'b', 1024);
        sched_yield();
        munmap(p, PAGE);
    }
    done = 1;
    return NULL;
}

static void *looking(void *bad)
{
    for (volatile int i = 0; !done; i++) {
        sched_yield();
        if (sigsetjmp(back, 1) == 0) {
            char c = *(volatile char *)(0x20000000 + i * 13 % 1024);
            if (c != 'a' && c != 'b')
                ++*(int *)bad;
        }
    }
    return NULL;
}

int main(void)
{
    pthread_t one, two;
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600), bad = 0;
    char text[1024];
    memset(text, 'a', sizeof text);
    write(fd, text, sizeof text);
    signal(SIGSEGV, segv);
    pthread_create(&one, NULL, coming, (void *)(long)fd);
    pthread_create(&two, NULL, looking, &bad);
    pthread_join(one, NULL);
    pthread_join(two, NULL);
    printf("bad %d\n", bad);
    return 0;
}
