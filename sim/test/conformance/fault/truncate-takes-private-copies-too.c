#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static sigjmp_buf out;

static void on_fault(int sig)
{
    siglongjmp(out, sig);
}

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);

    signal(SIGBUS, on_fault);
    ftruncate(fd, 3 * 4096);
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    for (int i = 0; i < 3; i++)
        p[i * 4096] = 'a' + i;
    ftruncate(fd, 4096);
    for (int i = 0; i < 3; i++) {
        int sig = sigsetjmp(out, 1);
        if (sig == 0)
            printf("page %d: %c\n", i, p[i * 4096]);
        else
            printf("page %d: signal %d\n", i, sig);
    }
    ftruncate(fd, 3 * 4096);
    printf("grown again: %d\n", p[2 * 4096]);
    return 0;
}
