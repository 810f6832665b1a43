// A mapping that grows down as the stack of a thread: it grows as deep as the thread goes, and not within 256 pages of a neighbour.
#define _GNU_SOURCE
#include "../memory.h"
#include "../maps.h"
#include <pthread.h>
#include <sys/wait.h>

#define AT 0x200000000000UL
#define PAGES 32

static void *deep(void *limit)
{
    volatile char frame[600];

    frame[0] = 1;
    return (char *)frame < (char *)limit ? NULL : deep(limit);
}

static void run(const char *what, int mapped, int blocked)
{
    int status;

    puts(what);
    fflush(stdout);
    if (fork() == 0) {
        pthread_t thread;
        pthread_attr_t attributes;
        char *stack = (char *)AT;

        mmap(stack + (PAGES - mapped) * PAGE, mapped * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
        if (blocked)
            anon(AT - 255 * PAGE, 1, RW);
        pthread_attr_init(&attributes);
        printf("attribute %d\n", pthread_attr_setstack(&attributes, stack, PAGES * PAGE));
        fflush(stdout);
        pthread_create(&thread, &attributes, deep, stack + 2 * PAGE);
        pthread_join(thread, NULL);
        maps(AT + (PAGES - mapped - 1) * PAGE, AT + PAGES * PAGE);
        exit(0);
    }
    wait(&status);
    printf(WIFSIGNALED(status) ? "signal %d\n" : "exit %d\n", WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

int main(void)
{
    run("four pages are there", 4, 0);
    run("half is there", PAGES / 2, 0);
    run("a page in the way, four are there", 4, 1);
    run("a page in the way, half is there", PAGES / 2, 1);
    return 0;
}
