#ifndef _BITS_UTMP_H
#define _BITS_UTMP_H 1
#include <bits/types.h>
#include <bits/timeval.h>
#define UT_LINESIZE 32
#define UT_NAMESIZE 32
#define UT_HOSTSIZE 256
struct lastlog {
  int ll_time;
  char ll_line[UT_LINESIZE], ll_host[UT_HOSTSIZE];
};
struct exit_status {
  short e_termination, e_exit;
};
struct utmp {
  short ut_type;
  __pid_t ut_pid;
  char ut_line[UT_LINESIZE];
  char ut_id[4];
  char ut_user[UT_NAMESIZE], ut_host[UT_HOSTSIZE];
  struct exit_status ut_exit;
  int ut_session;
  struct {
    int tv_sec, tv_usec;
  } ut_tv;
  int ut_addr_v6[4];
  char __unused[20];
};
#define EMPTY 0
#define RUN_LVL 1
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8
#define ACCOUNTING 9
#define UT_UNKNOWN EMPTY
#endif
