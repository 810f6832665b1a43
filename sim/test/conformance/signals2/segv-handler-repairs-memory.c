#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

static char *area;
static int faults, writes;

static void handler(int s, siginfo_t *i, void *context)
{
    ucontext_t *u = context;
    char *page = (char *)((uintptr_t)i->si_addr & ~4095UL);

    faults++;
    if (u->uc_mcontext.gregs[REG_ERR] & 2) writes++;
    mprotect(page, 4096, PROT_READ | PROT_WRITE);
    if (!(u->uc_mcontext.gregs[REG_ERR] & 2)) memset(page, 'r', 4096);
}

int main(void)
{
    struct sigaction sa = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    char copy[3 * 4096];
    int sum = 0, p[2];

    sigaction(SIGSEGV, &sa, NULL);
    area = mmap(NULL, 16 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    area[0] = 'w';
    printf("%d %d %c\n", faults, writes, area[0]);
    printf("%c %d %d\n", area[4096 + 5], faults, writes);
    memset(area + 2 * 4096, 'm', 3 * 4096);
    printf("%d %d\n", faults, writes);
    memcpy(copy, area + 5 * 4096 + 100, sizeof copy);
    printf("%d %d %c %c\n", faults, writes, copy[0], copy[sizeof copy - 1]);
    strcpy(area + 10 * 4096 - 3, "across pages");
    printf("%d %d %s\n", faults, writes, area + 10 * 4096 - 3);
    pipe(p); write(p[1], "data", 4);
    printf("%zd\n", read(p[0], area + 12 * 4096, 4));
    printf("%d\n", faults);
    area[12 * 4096]++;
    printf("%zd\n", read(p[0], area + 12 * 4096, 4));
    for (int i = 0; i < 16; i++) sum += area[i * 4096] != 0;
    printf("%d %d\n", sum, faults);
    return 0;
}
