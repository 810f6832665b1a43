#define _GNU_SOURCE
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

static sigjmp_buf faulted;
static siginfo_t fault;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    fault = *info;
    siglongjmp(faulted, sig);
}

static const char *fault_name(int sig)
{
    if (sig == SIGBUS)
        return fault.si_code == BUS_ADRERR ? "BUS_ADRERR" : "SIGBUS";
    return fault.si_code == SEGV_MAPERR ? "SEGV_MAPERR" : fault.si_code == SEGV_ACCERR ? "SEGV_ACCERR" : "SIGSEGV";
}

static void catch_faults(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };

    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
}

static const char *load(volatile char *p)
{
    int sig;

    catch_faults();
    sig = sigsetjmp(faulted, 1);
    if (sig == 0)
        (void)*p;
    return sig == 0 ? "ok" : fault_name(sig);
}

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    p[PAGE] = 'x';
    ftruncate(fd, PAGE);
    printf("first %s, second %s\n", load(p), load(p + PAGE));
    return 0;
}
