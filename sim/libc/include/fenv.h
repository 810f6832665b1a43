#ifndef _FENV_H
#define _FENV_H
#include <bits/features.h>
#define FE_INVALID 0x01
#define FE_DIVBYZERO 0x04
#define FE_OVERFLOW 0x08
#define FE_UNDERFLOW 0x10
#define FE_INEXACT 0x20
#define FE_ALL_EXCEPT 0x3d
#define FE_TONEAREST 0
#define FE_DOWNWARD 0x400
#define FE_UPWARD 0x800
#define FE_TOWARDZERO 0xc00
#define FE_DFL_ENV ((const fenv_t *)-1)
typedef unsigned short fexcept_t;
typedef struct {
  unsigned short __control_word, __glibc_reserved1, __status_word, __glibc_reserved2, __tags, __glibc_reserved3;
  unsigned int __eip;
  unsigned short __cs_selector;
  unsigned int __opcode : 11;
  unsigned int __glibc_reserved4 : 5;
  unsigned int __data_offset;
  unsigned short __data_selector, __glibc_reserved5;
  unsigned int __mxcsr;
} fenv_t;
typedef struct {
  unsigned short __control_word, __glibc_reserved;
  unsigned int __mxcsr;
} femode_t;
#define FE_DFL_MODE ((const femode_t *)-1L)
#ifdef __USE_GNU
#define FE_NOMASK_ENV ((const fenv_t *)-2)
#endif
int fegetround(void);
int fesetround(int);
int feclearexcept(int);
int feraiseexcept(int);
int fetestexcept(int);
int fegetexceptflag(fexcept_t *, int);
int fesetexceptflag(const fexcept_t *, int);
int fegetenv(fenv_t *);
int fesetenv(const fenv_t *);
int feholdexcept(fenv_t *);
int feupdateenv(const fenv_t *);
int fesetexcept(int);
int fetestexceptflag(const fexcept_t *, int);
int fegetmode(femode_t *);
int fesetmode(const femode_t *);
#ifdef __USE_GNU
int feenableexcept(int);
int fedisableexcept(int);
int fegetexcept(void);
#endif
#endif
