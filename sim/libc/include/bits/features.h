#ifndef _FEATURES_H
#define _FEATURES_H 1
#define __GLIBC__ 2
#define __GLIBC_MINOR__ 36
#define __GLIBC_PREREQ(maj, min) ((__GLIBC__ << 16) + __GLIBC_MINOR__ >= ((maj) << 16) + (min))
#define __GNU_LIBRARY__ 6
#define __GNUC_PREREQ(maj, min) ((__GNUC__ << 16) + __GNUC_MINOR__ >= ((maj) << 16) + (min))
#define __glibc_clang_prereq(maj, min) 0
#ifdef _GNU_SOURCE
#define __USE_GNU 1
#endif
#define __USE_MISC 1
#define __USE_POSIX 1
#define __USE_XOPEN2K8 1
#define __USE_XOPEN2K 1
#define __USE_ISOC99 1
#define __USE_ISOC11 1
#define __USE_POSIX199309 1
#define __USE_POSIX199506 1
#define __USE_UNIX98 1
#define __USE_XOPEN 1
#define __USE_XOPEN_EXTENDED 1
#define __USE_ATFILE 1
#define __USE_LARGEFILE64 1
#define __BEGIN_DECLS
#define __END_DECLS
#define __THROW
#define __THROWNL
#define __NTH(fct) fct
#define __attribute_noinline__ __attribute__((__noinline__))
#define __attribute_malloc__ __attribute__((__malloc__))
#define __attribute_pure__ __attribute__((__pure__))
#define __attribute_const__ __attribute__((__const__))
#define __attribute_used__ __attribute__((__used__))
#define __attribute_deprecated__ __attribute__((__deprecated__))
#define __attribute_warn_unused_result__
#define __attribute_format_arg__(x)
#define __glibc_likely(cond) __builtin_expect((cond), 1)
#define __glibc_unlikely(cond) __builtin_expect((cond), 0)
#endif
