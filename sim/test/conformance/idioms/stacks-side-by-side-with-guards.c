#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

#define STACK (16 * 4096)
#define COUNT 4

static sigjmp_buf out;
static void *volatile where;

static void on_fault(int sig, siginfo_t *info, void *context)
{
    where = info->si_addr;
    siglongjmp(out, 1);
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO };
    char *stacks[COUNT];
    char line[256];

    sigaction(SIGSEGV, &action, NULL);
    for (int i = 0; i < COUNT; i++) {
        stacks[i] = mmap(NULL, STACK + 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE, -1, 0);
        mprotect(stacks[i] + 4096, STACK, PROT_READ | PROT_WRITE);
        printf("stack %d at %p\n", i, stacks[i]);
    }
    for (int i = 0; i < COUNT; i++) {
        volatile char *p = stacks[i] + 4096 + STACK;
        if (sigsetjmp(out, 1) == 0)
            for (;;)
                *--p = 1;
        printf("stack %d overflowed into its guard at offset %ld\n", i, (long)((char *)where - stacks[i]));
    }
    FILE *f = fopen("/proc/self/maps", "r");
    while (fgets(line, sizeof line, f)) {
        unsigned long start, end;
        sscanf(line, "%lx-%lx", &start, &end);
        if (start >= (unsigned long)stacks[COUNT - 1] && end <= (unsigned long)stacks[0] + STACK + 4096)
            printf("%.31s\n", line);
    }
    fclose(f);
    return 0;
}
