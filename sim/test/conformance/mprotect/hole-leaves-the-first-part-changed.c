#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <setjmp.h>
#include <signal.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, 1);
}

static char access_of(volatile char *p)
{
    char c;

    if (sigsetjmp(out, 1))
        return '-';
    c = *p;
    if (sigsetjmp(out, 1))
        return 'r';
    *p = c;
    return 'w';
}

int main(void)
{
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    signal(SIGSEGV, on_fault);
    munmap(p + 2 * 4096, 4096);
    printf("%s\n", mprotect(p + 4096, 3 * 4096, PROT_READ) ? strerror(errno) : "ok");
    for (int i = 0; i < 4; i++)
        putchar(access_of(p + i * 4096));
    printf("\n%s\n", mprotect(p + 2 * 4096, 2 * 4096, PROT_NONE) ? strerror(errno) : "ok");
    for (int i = 0; i < 4; i++)
        putchar(access_of(p + i * 4096));
    putchar('\n');
    return 0;
}
