#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, 1);
}

int main(void)
{
    char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    signal(SIGSEGV, on_fault);
    strcpy(p + 4096, "still here");
    printf("%d\n", mprotect(p, 8192, PROT_NONE));
    if (sigsetjmp(out, 1) == 0)
        printf("read %c\n", p[4096]);
    else
        printf("no access\n");
    printf("%d\n", mprotect(p, 8192, PROT_READ));
    printf("%s\n", p + 4096);
    return 0;
}
