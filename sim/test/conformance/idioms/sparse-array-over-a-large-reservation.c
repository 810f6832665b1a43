#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>

int main(void)
{
    size_t bytes = 16UL << 30;
    int *sparse = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    struct rusage before, after;
    unsigned long at = 12345;
    long sum = 0;

    getrusage(RUSAGE_SELF, &before);
    for (int i = 0; i < 200; i++) {
        at = at * 6364136223846793005UL + 1442695040888963407UL;
        sparse[at % (bytes / sizeof(int))] += i;
    }
    at = 12345;
    for (int i = 0; i < 200; i++) {
        at = at * 6364136223846793005UL + 1442695040888963407UL;
        sum += sparse[at % (bytes / sizeof(int))];
    }
    getrusage(RUSAGE_SELF, &after);
    printf("sum %ld, faults %ld\n", sum, after.ru_minflt - before.ru_minflt);
    printf("%d\n", munmap(sparse, bytes));
    return 0;
}
