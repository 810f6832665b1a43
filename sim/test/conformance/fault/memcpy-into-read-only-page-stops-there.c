#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static sigjmp_buf out;
static char *volatile stopped;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    stopped = info->si_addr;
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    sigaction(SIGSEGV, &action, NULL);
    mprotect(p + 4096, 4096, PROT_READ);
    if (sigsetjmp(out, 1) == 0)
        for (int i = 0; i < 8192; i++)
            p[i] = 'x';
    printf("stopped at byte %ld\n", (long)(stopped - p));
    printf("%c %d\n", p[4095], p[4096]);
    return 0;
}
