#ifndef _MONETARY_H
#define _MONETARY_H 1
#include <bits/features.h>
#include <bits/locale_t.h>
#include <bits/types.h>
#include <stddef.h>
typedef __ssize_t ssize_t;
ssize_t strfmon(char *restrict, size_t, const char *restrict, ...);
ssize_t strfmon_l(char *restrict, size_t, locale_t, const char *restrict, ...);
#endif
