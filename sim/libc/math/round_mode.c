/* The floating-point environment. Differs from Linux: the engine below rounds to nearest only and tells of no exception, so another
 * mode is refused with the value of a failure, flags are those of the library's functions and of feraiseexcept(), and no exception
 * becomes a signal. */
#define _GNU_SOURCE
#include "../internal/thread.h"
#include <fenv.h>

#define DEFAULT_CONTROL 0x37f
#define DEFAULT_MXCSR 0x1f80
#define FLAGS (__thread_self()->fp_flags)

int fegetround(void) {
  return FE_TONEAREST;
}

int fesetround(int mode) {
  return mode != FE_TONEAREST;
}

int feclearexcept(int which) {
  FLAGS &= ~(unsigned int)(which & FE_ALL_EXCEPT);
  return 0;
}

int feraiseexcept(int which) {
  FLAGS |= (unsigned int)(which & FE_ALL_EXCEPT);
  return 0;
}

int fesetexcept(int which) {
  return feraiseexcept(which);
}

int fetestexcept(int which) {
  return (int)FLAGS & which & FE_ALL_EXCEPT;
}

int fegetexceptflag(fexcept_t *flags, int which) {
  *flags = (fexcept_t)fetestexcept(which);
  return 0;
}

int fesetexceptflag(const fexcept_t *flags, int which) {
  which &= FE_ALL_EXCEPT;
  FLAGS = (FLAGS & ~(unsigned int)which) | (unsigned int)(*flags & which);
  return 0;
}

int fetestexceptflag(const fexcept_t *flags, int which) {
  return *flags & which & FE_ALL_EXCEPT;
}

int fegetenv(fenv_t *to) {
  *to = (fenv_t){.__control_word = DEFAULT_CONTROL, .__tags = 0xffff, .__mxcsr = DEFAULT_MXCSR | FLAGS};
  return 0;
}

int feholdexcept(fenv_t *to) {
  fegetenv(to);
  FLAGS = 0;
  return 0;
}

int fesetenv(const fenv_t *from) {
  if (from == FE_DFL_ENV) FLAGS = 0;
  else if (from == FE_NOMASK_ENV) return 1;
  else FLAGS = (from->__mxcsr | from->__status_word) & FE_ALL_EXCEPT;
  return 0;
}

int feupdateenv(const fenv_t *from) {
  unsigned int raised = FLAGS;
  int error = fesetenv(from);
  FLAGS |= raised;
  return error;
}

int fegetmode(femode_t *to) {
  *to = (femode_t){DEFAULT_CONTROL, 0, DEFAULT_MXCSR};
  return 0;
}

int fesetmode(const femode_t *from) {
  return from != FE_DFL_MODE && from->__mxcsr != DEFAULT_MXCSR;
}

int fegetexcept(void) {
  return 0;
}

int fedisableexcept(int which) {
  (void)which;
  return 0;
}

int feenableexcept(int which) {
  return which & FE_ALL_EXCEPT ? -1 : 0;
}
