#ifndef _ERRNO_H
#define _ERRNO_H
#include <bits/features.h>
#include <bits/errno.h>
int *__errno_location(void) __attribute__((const));
#define errno (*__errno_location())
#ifdef __USE_GNU
extern char *program_invocation_name;
extern char *program_invocation_short_name;
typedef int error_t;
#endif
#endif
