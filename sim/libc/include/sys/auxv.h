#ifndef _SYS_AUXV_H
#define _SYS_AUXV_H
#include <bits/features.h>
#include <bits/auxv.h>
unsigned long getauxval(unsigned long);
#endif
