#include <stdio.h>
#include <limits.h>
#include <signal.h>
#include <setjmp.h>

static sigjmp_buf back;
static volatile int code;

static void handler(int signal, siginfo_t *info, void *context)
{
    (void)signal; (void)context;
    code = info->si_code;
    siglongjmp(back, 1);
}

#define TRY(expression) do { \
    if (sigsetjmp(back, 1) == 0) printf("%s = %ld\n", #expression, (long)(expression)); \
    else printf("%s: SIGFPE, code %d\n", #expression, code); } while (0)

int main(void)
{
    struct sigaction action = { 0 };
    volatile int zero = 0, minus = -1, imin = INT_MIN;
    volatile long lzero = 0, lminus = -1, lmin = LONG_MIN;
    volatile unsigned uzero = 0, umax = UINT_MAX;
    volatile unsigned char czero = 0;
    volatile short smin = SHRT_MIN;

    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGFPE, &action, NULL);
    TRY(1 / zero);
    TRY(1 % zero);
    TRY(imin / minus);
    TRY(imin % minus);
    TRY(1L / lzero);
    TRY(lmin / lminus);
    TRY(lmin % lminus);
    TRY(umax / uzero);
    TRY(umax % uzero);
    TRY(5 / czero);
    TRY(smin / (short)minus);
    TRY(imin / 1);
    TRY((long)imin / minus);
    TRY(umax / (unsigned)minus);
    TRY((long)(1.0 / zero > 1e308));
    return 0;
}
