#include <signal.h>
#include <setjmp.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, sig);
}

int main(void)
{
    char *base = (char *)0x30000000;
    volatile char *p = mmap(base, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);

    signal(SIGSEGV, on_fault);
    for (int i = 0; i < 4; i++) {
        int sig = sigsetjmp(out, 1);
        if (sig == 0) {
            p[-4096 * i] = 'a' + i;
            printf("page %d below: %c\n", i, p[-4096 * i]);
        } else {
            printf("page %d below: signal %d\n", i, sig);
        }
    }
    return 0;
}
