#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    printf("SIGSEGV code %d at %p\n", info->si_code, info->si_addr);
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { 0 };
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGSEGV, &action, NULL);
    strcpy(p, "hello");
    mprotect(p, 4096, PROT_READ);
    printf("%s\n", p);
    if (sigsetjmp(out, 1) == 0)
        p[1] = 'a';
    printf("%s\n", p);
    mprotect(p, 4096, PROT_READ | PROT_WRITE);
    p[1] = 'a';
    printf("%s\n", p);
    return 0;
}
