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
#define __CPU_WORDS(size) ((size) / sizeof(unsigned long))
#define __CPU_IN(cpu, size) ((size_t)(cpu) / 8 < (size))
#define __CPU_WORD(cpu, set) (((unsigned long *)(set)->__bits)[(size_t)(cpu) / 64])
#define __CPU_BIT(cpu) (1UL << ((size_t)(cpu) % 64))
#define CPU_SET_S(cpu, size, set) \
  (__extension__({ \
    size_t __cpu = (cpu); \
    __CPU_IN(__cpu, (size)) ? (__CPU_WORD(__cpu, (set)) |= __CPU_BIT(__cpu)) : 0; \
  }))
#define CPU_CLR_S(cpu, size, set) \
  (__extension__({ \
    size_t __cpu = (cpu); \
    __CPU_IN(__cpu, (size)) ? (__CPU_WORD(__cpu, (set)) &= ~__CPU_BIT(__cpu)) : 0; \
  }))
#define CPU_ISSET_S(cpu, size, set) \
  (__extension__({ \
    size_t __cpu = (cpu); \
    __CPU_IN(__cpu, (size)) ? (__CPU_WORD(__cpu, (set)) & __CPU_BIT(__cpu)) != 0 : 0; \
  }))
#define CPU_ZERO_S(size, set) \
  do { \
    size_t __n = __CPU_WORDS(size); \
    for (size_t __i = 0; __i < __n; __i++) ((unsigned long *)(set)->__bits)[__i] = 0; \
  } while (0)
#define __CPU_OP_S(size, to, a, b, op) \
  (__extension__({ \
    cpu_set_t *__to = (to); \
    const cpu_set_t *__a = (a), *__b = (b); \
    for (size_t __i = 0; __i < __CPU_WORDS(size); __i++) \
      ((unsigned long *)__to->__bits)[__i] = ((unsigned long *)__a->__bits)[__i] op ((unsigned long *)__b->__bits)[__i]; \
    __to; \
  }))
#define CPU_AND_S(size, to, a, b) __CPU_OP_S(size, to, a, b, &)
#define CPU_OR_S(size, to, a, b) __CPU_OP_S(size, to, a, b, |)
#define CPU_XOR_S(size, to, a, b) __CPU_OP_S(size, to, a, b, ^)
#define CPU_EQUAL_S(size, a, b) (__builtin_memcmp((a), (b), (size)) == 0)
#define CPU_COUNT_S(size, set) __sched_cpucount((size), (set))
#define CPU_SET(cpu, set) CPU_SET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_CLR(cpu, set) CPU_CLR_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ISSET(cpu, set) CPU_ISSET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ZERO(set) CPU_ZERO_S(sizeof(cpu_set_t), set)
#define CPU_AND(to, a, b) CPU_AND_S(sizeof(cpu_set_t), to, a, b)
#define CPU_OR(to, a, b) CPU_OR_S(sizeof(cpu_set_t), to, a, b)
#define CPU_XOR(to, a, b) CPU_XOR_S(sizeof(cpu_set_t), to, a, b)
#define CPU_EQUAL(a, b) CPU_EQUAL_S(sizeof(cpu_set_t), a, b)
#define CPU_COUNT(set) CPU_COUNT_S(sizeof(cpu_set_t), set)
#define CPU_ALLOC_SIZE(count) ((((size_t)(count) + 63) / 64) * 8)
#define CPU_ALLOC(count) __sched_cpualloc(count)
#define CPU_FREE(set) __sched_cpufree(set)
int __sched_cpucount(size_t, const cpu_set_t *);
cpu_set_t *__sched_cpualloc(size_t);
void __sched_cpufree(cpu_set_t *);
int clone(int (*)(void *), void *, int, void *, ...);
int unshare(int);
int setns(int, int);
int getcpu(unsigned int *, unsigned int *);
int sched_getcpu(void);
int sched_setaffinity(pid_t, size_t, const cpu_set_t *);
int sched_getaffinity(pid_t, size_t, cpu_set_t *);
#endif
#endif
