#ifndef _SYS_PRCTL_H
#define _SYS_PRCTL_H
#include <bits/features.h>
#include <bits/prctl.h>
#define PR_SET_PTRACER_ANY ((unsigned long)-1)
int prctl(int, ...);
#include <bits/prctl_more.h>
#endif
