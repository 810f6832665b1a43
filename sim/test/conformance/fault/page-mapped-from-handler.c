#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void on_fault(int sig, siginfo_t *info, void *context)
{
    char *page = (char *)((unsigned long)info->si_addr & ~4095UL);

    mmap(page, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    sprintf(page, "page at %p", page);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    char *base = (char *)0x60000000;

    sigaction(SIGSEGV, &action, NULL);
    for (int i = 0; i < 3; i++)
        printf("%s\n", base + i * 0x10000);
    return 0;
}
