#include "../internal/libc.h"
#include <setjmp.h>
#include <signal.h>

struct __jmp_buf_tag *__sigsetjmp_mask(struct __jmp_buf_tag *env, int save) {
  env->__mask_was_saved = save && RAW4(SYS_rt_sigprocmask, SIG_BLOCK, 0, &env->__saved_mask, 8) == 0;
  return env;
}

_Noreturn void siglongjmp(sigjmp_buf env, int value) {
  if (env[0].__mask_was_saved) RAW4(SYS_rt_sigprocmask, SIG_SETMASK, &env[0].__saved_mask, 0, 8);
  __builtin_longjmp_restore(env, value);
}

_Noreturn void longjmp(jmp_buf env, int value) {
  siglongjmp(env, value);
}

_Noreturn void _longjmp(jmp_buf env, int value) {
  siglongjmp(env, value);
}
