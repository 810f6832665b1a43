#ifndef _SYS_CDEFS_H
#define _SYS_CDEFS_H
#include <bits/features.h>
#define __P(args) args
#define __CONCAT(x, y) x##y
#define __STRING(x) #x
#define __nonnull(params)
#define __wur
#define __always_inline inline
#endif
