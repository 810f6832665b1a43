#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sched.h>
#include <stdlib.h>
#include <string.h>

int sched_getaffinity(pid_t pid, size_t size, cpu_set_t *set) {
  long n = CALL3(SYS_sched_getaffinity, pid, size > 0x7fffffff ? 0x7fffffff : size, set);
  if (n < 0) return -1;
  memset((char *)set + n, 0, size - n);
  return 0;
}

int __sched_cpucount(size_t size, const cpu_set_t *set) {
  int n = 0;
  for (size_t i = 0; i < size / sizeof(long); i++) n += __builtin_popcountl(set->__bits[i]);
  return n;
}

int sched_getcpu(void) {
  unsigned int cpu;
  return CALL3(SYS_getcpu, &cpu, 0, 0) < 0 ? -1 : (int)cpu;
}

int getcpu(unsigned int *cpu, unsigned int *node) {
  return (int)CALL3(SYS_getcpu, cpu, node, 0);
}

cpu_set_t *__sched_cpualloc(size_t count) {
  return malloc(CPU_ALLOC_SIZE(count));
}

void __sched_cpufree(cpu_set_t *set) {
  free(set);
}
