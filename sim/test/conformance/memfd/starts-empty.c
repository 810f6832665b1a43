#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>

#define PAGE 4096L

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
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
    int fd = memfd_create("m", 0);
    struct stat st;
    fstat(fd, &st);
    printf("size %ld, mode %o\n", (long)st.st_size, st.st_mode & 0777);
    printf("%s\n", load(map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 0)));
    return 0;
}
