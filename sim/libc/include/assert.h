#include <bits/features.h>
#undef assert
#ifdef NDEBUG
#define assert(expr) ((void)0)
#else
#define assert(expr) ((expr) ? (void)0 : __assert_fail(#expr, __FILE__, __LINE__, __func__))
#endif
#ifndef _ASSERT_H_DECLS
#define _ASSERT_H_DECLS
_Noreturn void __assert_fail(const char *, const char *, unsigned int, const char *);
_Noreturn void __assert_perror_fail(int, const char *, unsigned int, const char *);
#endif
#if !defined static_assert
#define static_assert _Static_assert
#endif
#ifdef __USE_GNU
#undef assert_perror
#ifdef NDEBUG
#define assert_perror(e) ((void)0)
#else
#define assert_perror(e) (!(e) ? (void)0 : __assert_perror_fail((e), __FILE__, __LINE__, __func__))
#endif
#endif
