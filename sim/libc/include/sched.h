#ifndef _SCHED_H
#define _SCHED_H
#include <bits/features.h>
#include <bits/types.h>
#include <bits/timespec.h>
#include <stddef.h>
#include <bits/sched-consts.h>
#define CSIGNAL 0xff
typedef __pid_t pid_t;
struct sched_param {
  int sched_priority;
};
int sched_setparam(pid_t, const struct sched_param *);
int sched_getparam(pid_t, struct sched_param *);
int sched_setscheduler(pid_t, int, const struct sched_param *);
int sched_getscheduler(pid_t);
int sched_yield(void);
int sched_get_priority_max(int);
int sched_get_priority_min(int);
int sched_rr_get_interval(pid_t, struct timespec *);
#define CPU_SETSIZE 1024
#define __CPU_SETSIZE 1024
typedef struct {
  unsigned long __bits[16];
} cpu_set_t;
#ifdef __USE_GNU
#define CPU_SET(cpu, set) ((void)((set)->__bits[(cpu) / 64] |= 1UL << ((cpu) % 64)))
#define CPU_CLR(cpu, set) ((void)((set)->__bits[(cpu) / 64] &= ~(1UL << ((cpu) % 64))))
#define CPU_ISSET(cpu, set) (((set)->__bits[(cpu) / 64] >> ((cpu) % 64)) & 1)
#define CPU_ZERO(set) \
  do { \
    for (int __i = 0; __i < 16; __i++) (set)->__bits[__i] = 0; \
  } while (0)
int __sched_cpucount(size_t, const cpu_set_t *);
#define CPU_COUNT(set) __sched_cpucount(sizeof(cpu_set_t), (set))
int clone(int (*)(void *), void *, int, void *, ...);
int unshare(int);
int setns(int, int);
int getcpu(unsigned int *, unsigned int *);
int sched_getcpu(void);
int sched_setaffinity(pid_t, size_t, const cpu_set_t *);
int sched_getaffinity(pid_t, size_t, cpu_set_t *);
#endif
#endif
