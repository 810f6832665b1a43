// What a handler is told of each exception that a program can cause: code, address, trap number, error code and CR2.
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#define PAGE 4096L

static sigjmp_buf back;
static siginfo_t got;
static long trap, error, cr2;

static void handler(int sig, siginfo_t *info, void *context)
{
    ucontext_t *uc = context;

    got = *info;
    trap = uc->uc_mcontext.gregs[REG_TRAPNO];
    error = uc->uc_mcontext.gregs[REG_ERR];
    cr2 = uc->uc_mcontext.gregs[REG_CR2];
    siglongjmp(back, sig);
}

/* An instruction's own address differs from compiler to compiler. */
static void tell(const char *what, int sig)
{
    int own = sig == SIGFPE || sig == SIGILL || sig == SIGTRAP;

    printf("%s: signal %d code %d address %lx trap %ld error %lx cr2 %lx\n", what, sig, got.si_code,
           own ? 0 : (long)got.si_addr, trap, error, own || sig == 0 ? 0 : cr2);
}

#define AFTER(what, statement) \
    do { \
        int sig = sigsetjmp(back, 1); \
        if (sig == 0) { \
            statement; \
            puts(what ": nothing"); \
        } else \
            tell(what, sig); \
    } while (0)

int main(void)
{
    static const int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP };
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    volatile int zero = 0, least = INT_MIN, minus = -1;
    int anonymous = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;

    for (int i = 0; i < 5; i++)
        sigaction(signals[i], &action, NULL);
    volatile char *p = mmap((void *)0x20000000, 4 * PAGE, PROT_READ | PROT_WRITE, anonymous, -1, 0);
    munmap((char *)p + PAGE, PAGE);
    mprotect((char *)p + 2 * PAGE, PAGE, PROT_READ);
    mprotect((char *)p + 3 * PAGE, PAGE, PROT_NONE);
    AFTER("division by zero", least = 1 / zero);
    AFTER("quotient too large", least = least / minus);
    AFTER("read of a hole", p[PAGE]);
    AFTER("write of a hole", p[PAGE] = 1);
    AFTER("write of read-only memory that is not there", p[2 * PAGE] = 1);
    AFTER("read of it", p[2 * PAGE + 1]);
    AFTER("write of read-only memory", p[2 * PAGE + 2] = 1);
    AFTER("read without access", p[3 * PAGE]);
    AFTER("null", *(volatile char *)8);
    AFTER("read of the kernel's", *(volatile char *)0xffffffff81000000);
    AFTER("write of the kernel's", *(volatile char *)0xffff888000000000 = 1);
    AFTER("not canonical", *(volatile char *)0x800000000000);
    AFTER("not canonical, high", *(volatile char *)0xff00000000000000);
    AFTER("behind the last page", *(volatile char *)0x7ffffffff000);
    AFTER("across a hole", *(volatile long *)(p + PAGE - 4) = 1);
    AFTER("execution of data", ((void (*)(void))p)());
    AFTER("execution of a hole", ((void (*)(void))(p + PAGE))());
    AFTER("execution of null", ((void (*)(void))0)());
    AFTER("execution of the kernel's", ((void (*)(void))0xffffffff81000000)());
    char *code = mmap((void *)0x21000000, PAGE, PROT_READ | PROT_WRITE | PROT_EXEC, anonymous, -1, 0);
    code[0] = 0xcc;
    code[1] = 0xc3;
    code[16] = 0x0f;
    code[17] = 0x0b;
    AFTER("int3", ((void (*)(void))code)());
    AFTER("ud2", ((void (*)(void))(code + 16))());
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    volatile char *f = mmap((void *)0x22000000, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
    AFTER("read beyond the end of a file", f[0]);
    AFTER("write beyond it", f[PAGE] = 1);
    unlink("file");
    return 0;
}
