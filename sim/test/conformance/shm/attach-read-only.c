#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/shm.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
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
    int id = shmget(IPC_PRIVATE, PAGE, IPC_CREAT | 0600);
    char *p = shmat(id, (void *)0x20000000, SHM_RDONLY);
    printf("load %s, store %s\n", load(p), store(p, 1));
    say("made writable", mprotect(p, PAGE, RW));
    shmctl(id, IPC_RMID, NULL);
    return 0;
}
