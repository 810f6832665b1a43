#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, 1);
}

int main(void)
{
    char *p = mmap(NULL, 5 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    for (int i = 0; i < 5; i++)
        p[i * 4096] = '0' + i;
    printf("munmap %d\n", munmap(p + 2 * 4096, 4096));
    signal(SIGSEGV, on_fault);
    for (int i = 0; i < 5; i++) {
        if (sigsetjmp(out, 1) == 0)
            printf("page %d: %c\n", i, p[i * 4096]);
        else
            printf("page %d: SIGSEGV\n", i);
    }
    return 0;
}
