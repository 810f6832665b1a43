#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#define PAGE 4096L

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

static const char *store(volatile char *p, char value)
{
    int sig;

    catch_faults();
    sig = sigsetjmp(faulted, 1);
    if (sig == 0)
        *p = value;
    return sig == 0 ? "ok" : fault_name(sig);
}

int main(void)
{
    int id = shmget(IPC_PRIVATE, 100, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, 0);
    struct shmid_ds ds;
    shmctl(id, IPC_STAT, &ds);
    printf("%ld bytes; last byte of the page %s, next page %s\n", (long)ds.shm_segsz, store(p + 4095, 1), load(p + PAGE));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
