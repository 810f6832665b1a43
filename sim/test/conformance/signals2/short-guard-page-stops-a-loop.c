#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
static sigjmp_buf j; static char *area; static volatile long hit = -1;
static void stop(int s, siginfo_t *i, void *c) { hit = (char *)i->si_addr - area; siglongjmp(j, i->si_code); }
int main(void)
{
    struct sigaction a = { .sa_sigaction = stop, .sa_flags = SA_SIGINFO }; int code; volatile long n = 0;
    sigaction(SIGSEGV, &a, 0); area = mmap(0, 5 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); mprotect(area + 2 * 4096, 4096, PROT_READ); mprotect(area + 4 * 4096, 4096, PROT_NONE);
    if (!(code = sigsetjmp(j, 1))) for (;;) area[n++] = 1; printf("%ld %ld %d\n", n - 1 == hit, hit, code);
    if (!(code = sigsetjmp(j, 1))) for (n = 0; ; n++) (void)*(volatile char *)(area + n); printf("%ld %d\n", hit, code);
    munmap(area + 4096, 4096); if (!(code = sigsetjmp(j, 1))) area[5000] = 1; printf("%ld %d\n", hit, code); printf("%d %d\n", area[4095], area[3 * 4096]); return 0;
}
