/* Instructions that only the kernel may execute raise a protection fault, which has no address. */
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static sigjmp_buf back;

static void handler(int signal, siginfo_t *info, void *context)
{
    printf("signal %d, code %d, address %p\n", signal, info->si_code, signal == SIGSEGV ? info->si_addr : NULL);
    siglongjmp(back, 1);
}

int main(void)
{
    unsigned char *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    const char *codes[] = { "\xf4\xc3", "\xfa\xc3", "\xfb\xc3", "\x0f\x0b\xc3" };

    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGILL, &action, NULL);
    for (int i = 0; i < 4; i++) {
        memcpy(page, codes[i], 3);
        if (!sigsetjmp(back, 1))
            ((void (*)(void))page)();
    }
    return 0;
}
