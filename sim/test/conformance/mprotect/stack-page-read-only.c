#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static sigjmp_buf out;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    siglongjmp(out, info->si_code);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    char room[5 * 4096];
    volatile char *page = (char *)(((unsigned long)room + 8191) & ~4095UL);

    sigaction(SIGSEGV, &action, NULL);
    page[0] = 's';
    printf("mprotect %d\n", mprotect((void *)page, 4096, PROT_READ));
    printf("%c\n", page[0]);
    int code = sigsetjmp(out, 1);
    if (code == 0)
        page[0] = 't';
    printf("code %d, %c\n", code, page[0]);
    printf("mprotect %d\n", mprotect((void *)page, 4096, PROT_READ | PROT_WRITE));
    page[0] = 't';
    printf("%c\n", page[0]);
    return 0;
}
