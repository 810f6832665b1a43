#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGES 16

static char *heap;
static unsigned char dirty[PAGES];
static int faults;

static void barrier(int sig, siginfo_t *info, void *context)
{
    long page = ((char *)info->si_addr - heap) / 4096;

    if (page < 0 || page >= PAGES)
        _Exit(3);
    dirty[page] = 1;
    faults++;
    mprotect(heap + page * 4096, 4096, PROT_READ | PROT_WRITE);
}

static void snapshot(void)
{
    memset(dirty, 0, sizeof dirty);
    mprotect(heap, PAGES * 4096, PROT_READ);
}

static void report(const char *what)
{
    printf("%-14s ", what);
    for (int i = 0; i < PAGES; i++)
        putchar(dirty[i] ? '*' : '.');
    printf(" %d faults\n", faults);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = barrier, .sa_flags = SA_SIGINFO };

    sigaction(SIGSEGV, &action, NULL);
    heap = mmap(NULL, PAGES * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memset(heap, 1, PAGES * 4096);
    snapshot();
    report("snapshot");
    heap[3 * 4096 + 5] = 2;
    heap[3 * 4096 + 6] = 2;
    heap[9 * 4096] = 2;
    report("three writes");
    memset(heap + 11 * 4096 + 100, 3, 2 * 4096);
    report("across pages");
    snapshot();
    report("again");
    int sum = 0;
    for (int i = 0; i < PAGES; i++)
        sum += heap[i * 4096];
    report("reads only");
    printf("%d\n", sum);
    return 0;
}
