#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static jmp_buf plain;
static sigjmp_buf saved;
static int use_saved;

static void handler(int sig)
{
    if (use_saved)
        siglongjmp(saved, 1);
    longjmp(plain, 1);
}

static int blocked(void)
{
    sigset_t set;
    sigprocmask(SIG_BLOCK, NULL, &set);
    return sigismember(&set, SIGUSR1);
}

int main(void)
{
    signal(SIGUSR1, handler);
    use_saved = 1;
    if (sigsetjmp(saved, 1) == 0)
        raise(SIGUSR1);
    printf("after siglongjmp blocked: %d\n", blocked());
    use_saved = 0;
    if (setjmp(plain) == 0)
        raise(SIGUSR1);
    printf("after longjmp blocked: %d\n", blocked());
    return 0;
}
