#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, 1);
}

static void look(const char *who, char *p)
{
    for (int i = 0; i < 3; i++) {
        if (sigsetjmp(out, 1) == 0)
            printf("%s page %d: %d\n", who, i, p[i * 4096]);
        else
            printf("%s page %d: not there\n", who, i);
    }
    fflush(stdout);
}

int main(void)
{
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    signal(SIGSEGV, on_fault);
    for (int i = 0; i < 3; i++)
        p[i * 4096] = i + 1;
    printf("%d\n", madvise(p + 4096, 4096, MADV_DONTFORK));
    printf("%d\n", madvise(p + 8192, 4096, MADV_WIPEONFORK));
    fflush(stdout);
    if (fork() == 0) {
        look("child", p);
        _exit(0);
    }
    wait(NULL);
    look("parent", p);
    return 0;
}
