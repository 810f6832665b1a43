#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    printf("%s code %d\n", sig == SIGBUS ? "SIGBUS" : "SIGSEGV", info->si_code);
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);

    sigaction(SIGBUS, &action, NULL);
    sigaction(SIGSEGV, &action, NULL);
    write(fd, "abc", 3);
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    printf("%c %d %d\n", p[0], p[3], p[4095]);
    if (!sigsetjmp(out, 1))
        printf("%d\n", p[4096]);
    if (!sigsetjmp(out, 1))
        p[8192] = 1;
    ftruncate(fd, 8192);
    printf("after ftruncate: %d\n", p[4096]);
    if (!sigsetjmp(out, 1))
        p[8192] = 1;
    return 0;
}
