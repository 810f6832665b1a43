#ifndef _SETJMP_H
#define _SETJMP_H
#include <bits/features.h>
#include <bits/sigset.h>
/* 200 bytes, as in glibc: eight registers, whether the mask was saved, the mask. */
struct __jmp_buf_tag {
  long __jmpbuf[8];
  int __mask_was_saved;
  sigset_t __saved_mask;
};
typedef struct __jmp_buf_tag jmp_buf[1];
typedef struct __jmp_buf_tag sigjmp_buf[1];
/* Returns env, so that each macro evaluates its argument once and the compiler sees the saving builtin in the caller. */
struct __jmp_buf_tag *__sigsetjmp_mask(struct __jmp_buf_tag *, int);
#define setjmp(env) __builtin_setjmp_save(__sigsetjmp_mask((env), 0))
#define _setjmp(env) __builtin_setjmp_save(__sigsetjmp_mask((env), 0))
#define sigsetjmp(env, savemask) __builtin_setjmp_save(__sigsetjmp_mask((env), (savemask)))
#define __sigsetjmp(env, savemask) sigsetjmp(env, savemask)
_Noreturn void longjmp(jmp_buf, int);
_Noreturn void _longjmp(jmp_buf, int);
_Noreturn void siglongjmp(sigjmp_buf, int);
#endif
