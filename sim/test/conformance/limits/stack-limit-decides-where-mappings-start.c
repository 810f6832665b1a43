#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    static const rlim_t limits[] = { 8 << 20, 64 << 20, 512 << 20, 1 << 20 };
    char number[8];
    int n = argc > 1 ? argv[1][0] - '0' : 0;

    printf("stack limit %lu MiB: first mapping at %p\n", (unsigned long)limits[n] >> 20,
           mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    fflush(stdout);
    if (++n == 4)
        return 0;
    struct rlimit limit = { limits[n], RLIM_INFINITY };
    setrlimit(RLIMIT_STACK, &limit);
    sprintf(number, "%d", n);
    execl("/proc/self/exe", "again", number, NULL);
    return 1;
}
