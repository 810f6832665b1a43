#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>

static long faults(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

#define COUNT(what, statement) \
    do { \
        long before = faults(); \
        statement; \
        printf("%-20s %ld\n", what, faults() - before); \
    } while (0)

int main(void)
{
    volatile char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    volatile char *s = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    printf("warm up the buffer %ld\n", faults() * 0);
    COUNT("nothing", );
    COUNT("read", p[0]);
    COUNT("read again", p[1]);
    COUNT("write after read", p[0] = 1);
    COUNT("write again", p[2] = 1);
    COUNT("first write", p[4096] = 1);
    COUNT("read after write", p[4097]);
    COUNT("shared read", s[0]);
    COUNT("shared write after", s[0] = 1);
    COUNT("shared write", s[4096] = 1);
    return 0;
}
