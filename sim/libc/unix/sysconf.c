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

/* What is the same on every machine: options that are there (their version), and limits. */
static const unsigned char with_version[] = {9, 22, 29, 29, 46, 48, 51, 52, 67, 68, 77, 82, 95, 96, 132, 133, 137, 139, 149, 149, 153, 154, 159, 159, 164, 164, 235, 236, 0};
static const unsigned char unknown[] = {41, 41, 200, 234, 241, 241, 247, 248, 0};
static const struct {
  int name;
  long value;
} answers[] = {
  {_SC_NGROUPS_MAX, 65536}, {_SC_USHRT_MAX, 65535}, {_SC_STREAM_MAX, 16}, {_SC_JOB_CONTROL, 1}, {_SC_SAVED_IDS, 1}, {_SC_AIO_PRIO_DELTA_MAX, 20},
  {_SC_DELAYTIMER_MAX, 2147483647}, {_SC_MQ_PRIO_MAX, 32768}, {_SC_RTSIG_MAX, 32}, {_SC_SEM_VALUE_MAX, 2147483647},
  {_SC_BC_BASE_MAX, 99}, {_SC_BC_DIM_MAX, 2048}, {_SC_BC_SCALE_MAX, 99}, {_SC_BC_STRING_MAX, 1000},
  {_SC_COLL_WEIGHTS_MAX, 255}, {_SC_EXPR_NEST_MAX, 32}, {_SC_LINE_MAX, 2048}, {_SC_RE_DUP_MAX, 32767},
  {_SC_CHARCLASS_NAME_MAX, 2048}, {_SC_IOV_MAX, 1024}, {_SC_GETGR_R_SIZE_MAX, 1024}, {_SC_GETPW_R_SIZE_MAX, 1024},
  {_SC_LOGIN_NAME_MAX, 256}, {_SC_TTY_NAME_MAX, 32}, {_SC_THREAD_DESTRUCTOR_ITERATIONS, 4},
  {_SC_THREAD_KEYS_MAX, 1024}, {_SC_THREAD_STACK_MIN, 16384}, {_SC_ATEXIT_MAX, 2147483647}, {_SC_PASS_MAX, 8192},
  {_SC_XOPEN_VERSION, 700}, {_SC_XOPEN_XCU_VERSION, 4}, {_SC_XOPEN_UNIX, 1}, {_SC_XOPEN_ENH_I18N, 1},
  {_SC_XOPEN_SHM, 1}, {_SC_XOPEN_XPG2, 1}, {_SC_XOPEN_XPG3, 1}, {_SC_XOPEN_XPG4, 1}, {_SC_CHAR_BIT, 8},
  {_SC_CHAR_MAX, 127}, {_SC_CHAR_MIN, -128}, {_SC_INT_MAX, 2147483647}, {_SC_INT_MIN, -2147483648L},
  {_SC_LONG_BIT, 64}, {_SC_WORD_BIT, 32}, {_SC_MB_LEN_MAX, 16}, {_SC_NZERO, 20}, {_SC_SSIZE_MAX, 32767},
  {_SC_SCHAR_MAX, 127}, {_SC_SCHAR_MIN, -128}, {_SC_SHRT_MAX, 32767}, {_SC_SHRT_MIN, -32768}, {_SC_UCHAR_MAX, 255},
  {_SC_UINT_MAX, 4294967295L}, {_SC_NL_ARGMAX, 4096}, {_SC_NL_LANGMAX, 2048}, {_SC_NL_MSGMAX, 2147483647},
  {_SC_NL_NMAX, 2147483647}, {_SC_NL_SETMAX, 2147483647}, {_SC_NL_TEXTMAX, 2147483647}, {_SC_XBS5_LP64_OFF64, 1},
  {_SC_XOPEN_LEGACY, 1}, {_SC_XOPEN_REALTIME, 1}, {_SC_XOPEN_REALTIME_THREADS, 1}, {_SC_REGEXP, 1}, {_SC_SHELL, 1},
  {_SC_V6_LP64_OFF64, 1}, {_SC_HOST_NAME_MAX, 64}, {_SC_V7_LP64_OFF64, 1},
  {_SC_LEVEL1_DCACHE_LINESIZE, 64}};

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
  }
  int n = sizeof answers / sizeof *answers;
  for (int i = 0; i < n; i++)
    if (answers[i].name == name) return answers[i].value;
  for (const unsigned char *at = with_version; *at; at += 2)
    if (name >= at[0] && name <= at[1]) return 200809;
  for (const unsigned char *at = unknown; *at; at += 2)
    if (name >= at[0] && name <= at[1]) errno = EINVAL;
  if (name < 0 || name > 248) errno = EINVAL;
  return -1;
}
