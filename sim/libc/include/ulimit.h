#ifndef _ULIMIT_H
#define _ULIMIT_H 1
enum { UL_GETFSIZE = 1, UL_SETFSIZE = 2, __UL_GETMAXBRK = 3, __UL_GETOPENMAX = 4 };
#define UL_GETFSIZE UL_GETFSIZE
#define UL_SETFSIZE UL_SETFSIZE
long ulimit(int, ...);
#endif
