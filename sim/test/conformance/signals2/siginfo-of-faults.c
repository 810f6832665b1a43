#define _GNU_SOURCE
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

static sigjmp_buf back;
static volatile int signo, code, error;
static void *volatile address;

static void handler(int s, siginfo_t *i, void *c)
{
    signo = s; code = i->si_code; address = i->si_addr; error = ((ucontext_t *)c)->uc_mcontext.gregs[REG_ERR];
    siglongjmp(back, 1);
}

#define TRY(statement, base) do { if (sigsetjmp(back, 1) == 0) { statement; printf("%s: no signal\n", #statement); } \
    else printf("%s: signal %d code %d offset %ld error %d\n", #statement, signo, code, (long)((char *)address - (char *)(base)), error); } while (0)

int main(void)
{
    struct sigaction sa = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    volatile char *none = mmap(NULL, 8192, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    volatile char *ro = mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    volatile char *gone = mmap(NULL, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *file;
    volatile int x = 0;
    int fd = open("short", O_RDWR | O_CREAT, 0644);

    ftruncate(fd, 100);
    file = mmap(NULL, 12288, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    munmap((void *)gone, 8192);
    for (int s = 1; s < 32; s++) if (s == SIGSEGV || s == SIGBUS || s == SIGFPE || s == SIGILL || s == SIGTRAP) sigaction(s, &sa, NULL);
    TRY(x = none[5], none);
    TRY(none[4096] = 1, none);
    TRY(x = ro[5], ro);
    TRY(ro[4100] = 1, ro);
    TRY(x = gone[7], gone);
    TRY(gone[7] = 1, gone);
    TRY(x = *(volatile int *)0, NULL);
    TRY(*(volatile int *)16 = 1, NULL);
    TRY(x = *(volatile char *)0x800000000000, NULL);
    TRY(x = file[50], file);
    TRY(x = file[5000], file);
    TRY(file[9000] = 1, file);
    TRY(((void (*)(void))ro)(), ro);
    TRY(((void (*)(void))0)(), NULL);
    TRY(*(volatile char *)"literal" = 'L', "literal");
    TRY(x = 5 / (x - x), address);
    TRY(__builtin_trap(), address);
    TRY(raise(SIGSEGV), address);
    return 0;
}
