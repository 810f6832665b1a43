#ifndef _SYS_RESOURCE_H
#define _SYS_RESOURCE_H
#include <bits/features.h>
#include <bits/types.h>
#include <bits/timeval.h>
#include <bits/resource-consts.h>
typedef __id_t id_t;
typedef unsigned long rlim_t;
typedef int __rlimit_resource_t;
#define RLIM_INFINITY ((unsigned long)-1)
#define RLIM_SAVED_MAX RLIM_INFINITY
#define RLIM_SAVED_CUR RLIM_INFINITY
#define RLIM64_INFINITY RLIM_INFINITY
struct rlimit {
  rlim_t rlim_cur;
  rlim_t rlim_max;
};
#define rlimit64 rlimit
#define getrlimit64 getrlimit
#define setrlimit64 setrlimit
struct rusage {
  struct timeval ru_utime;
  struct timeval ru_stime;
  long ru_maxrss;
  long ru_ixrss;
  long ru_idrss;
  long ru_isrss;
  long ru_minflt;
  long ru_majflt;
  long ru_nswap;
  long ru_inblock;
  long ru_oublock;
  long ru_msgsnd;
  long ru_msgrcv;
  long ru_nsignals;
  long ru_nvcsw;
  long ru_nivcsw;
};
int getrlimit(int, struct rlimit *);
int setrlimit(int, const struct rlimit *);
int getrusage(int, struct rusage *);
int getpriority(int, id_t);
int setpriority(int, id_t, int);
#ifdef __USE_GNU
typedef __pid_t pid_t;
int prlimit(pid_t, int, const struct rlimit *, struct rlimit *);
#define prlimit64 prlimit
#endif
#endif
