#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <sys/times.h>
#include <time.h>
#include <unistd.h>

static long ns(clockid_t id)
{
    struct timespec t;

    clock_gettime(id, &t);
    return t.tv_sec * 1000000000L + t.tv_nsec;
}

int main(void)
{
    struct timespec pause = { 0, 20000000 }, bad = { 0, 1000000000 }, res;
    struct timeval tv;
    long before = ns(CLOCK_MONOTONIC), after;

    printf("%d\n", nanosleep(&pause, NULL));
    after = ns(CLOCK_MONOTONIC);
    printf("%d %d\n", after - before >= 20000000, after - before < 10000000000);
    printf("%d", nanosleep(&bad, NULL)); printf(" %d\n", errno == EINVAL);
    bad.tv_sec = -1; bad.tv_nsec = 0;
    printf("%d", nanosleep(&bad, NULL)); printf(" %d\n", errno == EINVAL);
    before = ns(CLOCK_MONOTONIC); usleep(5000); printf("%d\n", ns(CLOCK_MONOTONIC) - before >= 5000000);
    printf("%d", clock_getres(CLOCK_MONOTONIC, &res)); printf(" %d\n", res.tv_nsec == 1);
    printf("%d", clock_gettime(9999, &res)); printf(" %d\n", errno == EINVAL);
    printf("%d", gettimeofday(&tv, NULL)); printf(" %d\n", tv.tv_sec > 1000000000);
    printf("%d\n", ns(CLOCK_REALTIME) / 1000000000 - tv.tv_sec <= 1);
    printf("%d %d\n", ns(CLOCK_PROCESS_CPUTIME_ID) > 0, ns(CLOCK_THREAD_CPUTIME_ID) > 0);
    pause.tv_nsec = 1000;
    printf("%d\n", clock_nanosleep(CLOCK_MONOTONIC, 0, &pause, NULL));
    printf("%d\n", clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &pause, NULL));
    printf("%d\n", clock_nanosleep(9999, 0, &pause, NULL) == EINVAL);
    printf("%d %ld\n", times(NULL) != (clock_t)-1, sysconf(_SC_CLK_TCK));
    return 0;
}
