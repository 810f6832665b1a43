#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <unistd.h>

int main(void)
{
    struct rusage u;
    struct sched_param p = { 0 };
    cpu_set_t set;

    printf("%d\n", getpriority(PRIO_PROCESS, 0)); printf("%d", nice(5)); printf(" %d\n", getpriority(PRIO_PROCESS, 0));
    printf("%d", setpriority(PRIO_PROCESS, 0, 100)); printf(" %d\n", getpriority(PRIO_PROCESS, 0));
    printf("%d", setpriority(99, 0, 0)); printf(" %d\n", errno == EINVAL);
    printf("%d %d\n", sched_yield(), sched_getscheduler(0) == SCHED_OTHER);
    printf("%d %d\n", sched_getparam(0, &p), p.sched_priority);
    printf("%d %d\n", sched_get_priority_max(SCHED_FIFO), sched_get_priority_min(SCHED_FIFO));
    printf("%d", sched_getaffinity(0, sizeof set, &set) >= 0); printf(" %d\n", CPU_COUNT(&set) > 0);
    printf("%d", getrusage(RUSAGE_SELF, &u)); printf(" %d\n", u.ru_maxrss > 0 && u.ru_minflt > 0);
    printf("%d", getrusage(99, &u)); printf(" %d\n", errno == EINVAL);
    printf("%d", getrusage(RUSAGE_CHILDREN, &u)); printf(" %d\n", (int)u.ru_minflt);
    return 0;
}
