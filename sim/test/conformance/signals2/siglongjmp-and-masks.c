#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static sigjmp_buf env;
static jmp_buf plain;
static int use_plain;

static void handler(int s) { if (use_plain) longjmp(plain, 2); siglongjmp(env, 1); }

static int blocked(void) { sigset_t s; sigprocmask(SIG_BLOCK, NULL, &s); return sigismember(&s, SIGUSR1); }
static void unblock(void) { sigset_t s; sigemptyset(&s); sigaddset(&s, SIGUSR1); sigprocmask(SIG_UNBLOCK, &s, NULL); }

int main(void)
{
    volatile int times = 0;

    signal(SIGUSR1, handler);
    if (sigsetjmp(env, 1) == 0) raise(SIGUSR1);
    printf("saved: %d\n", blocked());
    if (sigsetjmp(env, 0) == 0) raise(SIGUSR1);
    printf("not saved: %d\n", blocked());
    unblock();
    use_plain = 1;
    if (setjmp(plain) == 0) raise(SIGUSR1);
    printf("plain: %d\n", blocked());
    unblock();
    use_plain = 0;
    sigsetjmp(env, 1);
    if (times++ < 5) raise(SIGUSR1);
    printf("%d\n", times);
    return 0;
}
