#ifndef _UTMPX_H
#define _UTMPX_H 1
#include <sys/time.h>
#include <sys/types.h>
#define utmp utmpx
#include <bits/utmp.h>
#undef utmp
void setutxent(void);
void endutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *);
struct utmpx *getutxline(const struct utmpx *);
struct utmpx *pututxline(const struct utmpx *);
#endif
