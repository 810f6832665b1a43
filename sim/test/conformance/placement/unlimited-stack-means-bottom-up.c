#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(int argc, char **argv)
{
    if (argc == 1) {
        struct rlimit both = { RLIM_INFINITY, RLIM_INFINITY };
        setrlimit(RLIMIT_STACK, &both);
        execl("/proc/self/exe", argv[0], "again", NULL);
    }
    char *p = mmap(NULL, PAGE, PROT_READ, ANON, -1, 0), *q = mmap(NULL, PAGE, RW, ANON, -1, 0);
    printf("%lx\n", (unsigned long)p >> 32);
    printf("second above the first %d\n", q > p);
    return 0;
}
