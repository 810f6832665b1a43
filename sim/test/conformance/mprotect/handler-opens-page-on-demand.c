#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

static char *area;
static int faults;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    char *page = (char *)((unsigned long)info->si_addr & ~4095UL);

    faults++;
    printf("fault %d in page %ld\n", faults, (long)(page - area) / 4096);
    mprotect(page, 4096, PROT_READ | PROT_WRITE);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };

    sigaction(SIGSEGV, &action, NULL);
    area = mmap(NULL, 8 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (int i = 7; i >= 0; i -= 2)
        area[i * 4096 + i] = i;
    for (int i = 7; i >= 0; i -= 2)
        printf("%d", area[i * 4096 + i]);
    printf("\n%d faults\n", faults);
    return 0;
}
