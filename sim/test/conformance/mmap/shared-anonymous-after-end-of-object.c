#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_signal(int sig)
{
    siglongjmp(out, sig);
}

/* Two shared anonymous requests never merge: each has its own object. */
int main(void)
{
    char *a = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    char *b = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    printf("%p %p\n", a, b);
    a[0] = 'A';
    b[0] = 'B';
    printf("%c %c\n", a[0], b[0]);
    signal(SIGSEGV, on_signal);
    munmap(b, 4096);
    int sig = sigsetjmp(out, 1);
    if (sig == 0)
        b[0] = 'C';
    printf("after munmap: signal %d, a still %c\n", sig, a[0]);
    return 0;
}
