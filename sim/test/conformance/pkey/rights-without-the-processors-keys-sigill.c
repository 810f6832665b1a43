// Reading and writing the rights of the keys where the processor has none, by the bytes of RDPKRU and WRPKRU.
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf back;

static void on_signal(int sig)
{
    siglongjmp(back, sig);
}

static unsigned int get(void)
{
    unsigned int eax, edx;

    asm volatile(".byte 0x0f,0x01,0xee\n\t" : "=a"(eax), "=d"(edx) : "c"(0));
    return eax;
}

static void set(unsigned int rights)
{
    asm volatile(".byte 0x0f,0x01,0xef\n\t" : : "a"(rights), "c"(0), "d"(0));
}

int main(void)
{
    int sig;

    signal(SIGILL, on_signal);
    sig = sigsetjmp(back, 1);
    if (sig == 0)
        printf("rights %x\n", get());
    else
        printf("read: signal %d\n", sig);
    sig = sigsetjmp(back, 1);
    if (sig == 0)
        set(0x55555550);
    printf("written: signal %d\n", sig);
    return 0;
}
