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
        struct rlimit both = { 512UL << 20, RLIM_INFINITY };
        printf("8 MiB: %lx\n", (unsigned long)mmap(NULL, PAGE, RW, ANON, -1, 0) >> 24);
        fflush(stdout);
        setrlimit(RLIMIT_STACK, &both);
        execl("/proc/self/exe", argv[0], "again", NULL);
    }
    printf("512 MiB: %lx\n", (unsigned long)mmap(NULL, PAGE, RW, ANON, -1, 0) >> 24);
    return 0;
}
