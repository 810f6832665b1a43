#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, sig);
}

int main(void)
{
    char *base = (char *)0x40000000;
    int i;

    mmap(base, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    mmap(base - 260 * 4096, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    signal(SIGSEGV, on_fault);
    for (i = 1; i < 10; i++) {
        if (sigsetjmp(out, 1))
            break;
        base[-4096 * i] = 1;
    }
    printf("grew by %d pages\n", i - 1);
    char *p = mmap(base - 100 * 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("hint in the gap taken: %d\n", p == base - 100 * 4096);
    p = mmap(base - 100 * 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    printf("fixed in the gap: %d\n", p == base - 100 * 4096);
    return 0;
}
