#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, 1);
}

static const char *probe(volatile char *p)
{
    if (sigsetjmp(out, 1))
        return "gone";
    *p;
    return "there";
}

int main(void)
{
    char *p = mmap(NULL, 3 * 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    signal(SIGSEGV, on_fault);
    printf("munmap %d\n", munmap(p + 4096, 1));
    printf("%s %s %s\n", probe(p), probe(p + 4096), probe(p + 8192));
    printf("munmap %d\n", munmap(p, 4097));
    printf("%s %s %s\n", probe(p), probe(p + 4096), probe(p + 8192));
    return 0;
}
