#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <unistd.h>

int getpagesize(void) {
  return PAGE_SIZE;
}

static long limit(int resource) {
  struct rlimit r;
  if (RAW4(SYS_prlimit64, 0, resource, 0, &r) < 0) return -1;
  return r.rlim_cur == RLIM_INFINITY ? -1 : (long)r.rlim_cur;
}

int getdtablesize(void) {
  long n = limit(RLIMIT_NOFILE);
  return n < 0 ? 256 : (int)n;
}

int get_nprocs(void) {
  cpu_set_t set;
  long n = RAW3(SYS_sched_getaffinity, 0, sizeof set, &set);
  if (n <= 0) return 1;
  return __sched_cpucount(n, &set);
}

int get_nprocs_conf(void) {
  return get_nprocs();
}

static long pages(int available) {
  struct sysinfo info;
  if (RAW1(SYS_sysinfo, &info) < 0) return -1;
  unsigned long unit = info.mem_unit, amount = available ? info.freeram : info.totalram;
  return unit >= PAGE_SIZE ? (long)(amount * (unit / PAGE_SIZE)) : (long)(amount / (PAGE_SIZE / unit));
}

long get_phys_pages(void) {
  return pages(0);
}

long get_avphys_pages(void) {
  return pages(1);
}

long sysconf(int name) {
  switch (name) {
    case _SC_PAGESIZE: return PAGE_SIZE;
    case _SC_NPROCESSORS_CONF:
    case _SC_NPROCESSORS_ONLN: return get_nprocs();
    case _SC_PHYS_PAGES: return pages(0);
    case _SC_AVPHYS_PAGES: return pages(1);
    case _SC_CLK_TCK: return 100;
    case _SC_OPEN_MAX: return limit(RLIMIT_NOFILE);
    case _SC_CHILD_MAX: return limit(RLIMIT_NPROC);
    case _SC_SIGQUEUE_MAX: return limit(RLIMIT_SIGPENDING);
    case _SC_ARG_MAX: {
      long stack = limit(RLIMIT_STACK);
      return stack < 0 || stack / 4 < 131072 ? 131072 : stack / 4;
    }
    case _SC_NGROUPS_MAX: return 65536;
    case _SC_STREAM_MAX: return 16;
    case _SC_TZNAME_MAX: return 6;
    case _SC_JOB_CONTROL:
    case _SC_SAVED_IDS: return 1;
    case _SC_REALTIME_SIGNALS:
    case _SC_PRIORITY_SCHEDULING:
    case _SC_TIMERS:
    case _SC_SYNCHRONIZED_IO:
    case _SC_FSYNC:
    case _SC_MAPPED_FILES:
    case _SC_MEMLOCK:
    case _SC_MEMLOCK_RANGE:
    case _SC_MEMORY_PROTECTION:
    case _SC_SEMAPHORES:
    case _SC_SHARED_MEMORY_OBJECTS:
    case _SC_THREADS:
    case _SC_THREAD_SAFE_FUNCTIONS:
    case _SC_THREAD_ATTR_STACKADDR:
    case _SC_THREAD_ATTR_STACKSIZE:
    case _SC_THREAD_PROCESS_SHARED:
    case _SC_MONOTONIC_CLOCK:
    case _SC_CPUTIME:
    case _SC_BARRIERS:
    case _SC_READER_WRITER_LOCKS:
    case _SC_SPIN_LOCKS:
    case _SC_TIMEOUTS:
    case _SC_VERSION: return 200809;
    case _SC_XOPEN_VERSION: return 700;
    case _SC_RTSIG_MAX: return 32;
    case _SC_SEM_VALUE_MAX: return 2147483647;
    case _SC_LINE_MAX:
    case _SC_BC_DIM_MAX: return 2048;
    case _SC_IOV_MAX: return 1024;
    case _SC_HOST_NAME_MAX: return 64;
    case _SC_LOGIN_NAME_MAX: return 256;
    case _SC_TTY_NAME_MAX: return 32;
    case _SC_SYMLOOP_MAX: return -1;
    case _SC_ATEXIT_MAX: return 2147483647;
    case _SC_THREAD_KEYS_MAX: return 1024;
    case _SC_THREAD_STACK_MIN: return 16384;
    case _SC_THREAD_DESTRUCTOR_ITERATIONS: return 4;
    case _SC_THREAD_THREADS_MAX: return -1;
    case _SC_CHAR_BIT: return 8;
    case _SC_INT_MAX: return 2147483647;
    case _SC_LONG_BIT: return 64;
    case _SC_LEVEL1_DCACHE_LINESIZE: return 64;
  }
  if (name < 0 || name > 250) {
    errno = EINVAL;
    return -1;
  }
  return -1;
}
