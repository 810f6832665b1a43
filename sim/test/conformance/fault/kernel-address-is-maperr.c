#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

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
    printf("%s", load((char *)0xffffffff81000000));
    printf(" %p\n", fault.si_addr);
    return 0;
}
