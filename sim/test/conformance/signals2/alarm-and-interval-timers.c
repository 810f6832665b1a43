#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t ticks, virtual_ticks;
static void tick(int s) { ticks++; }
static void vtick(int s) { virtual_ticks++; }

int main(void)
{
    struct itimerval every = { { 0, 2000 }, { 0, 2000 } }, off = { 0 }, now, bad = { { 0, 1000000 }, { 0, 0 } };
    volatile unsigned long spin = 0;

    signal(SIGALRM, tick); signal(SIGVTALRM, vtick);
    printf("%u ", alarm(100)); printf("%u ", alarm(50) > 90); printf("%u\n", alarm(0) > 40);
    printf("%u\n", alarm(0));
    setitimer(ITIMER_REAL, &every, NULL);
    while (ticks < 5) pause();
    getitimer(ITIMER_REAL, &now); printf("%ld %d\n", (long)now.it_interval.tv_usec, now.it_value.tv_usec <= 2000);
    setitimer(ITIMER_REAL, &off, &now); printf("%d\n", now.it_interval.tv_usec == 2000);
    getitimer(ITIMER_REAL, &now); printf("%ld %ld\n", (long)now.it_value.tv_sec, (long)now.it_value.tv_usec);
    setitimer(ITIMER_VIRTUAL, &every, NULL);
    while (virtual_ticks < 2) spin++;
    setitimer(ITIMER_VIRTUAL, &off, NULL);
    printf("%d\n", virtual_ticks >= 2);
    printf("%d", setitimer(9, &every, NULL)); printf(" %d ", errno == EINVAL);
    printf("%d", setitimer(ITIMER_REAL, &bad, NULL)); printf(" %d\n", errno == EINVAL);
    ticks = 0; ualarm(1000, 0); pause(); printf("%d\n", ticks);
    return 0;
}
