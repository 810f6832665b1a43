#include "../internal/charset.h"

const struct __unicode *__unicode;
int __global_charset = CHARSET_C;
_Thread_local signed char __own_charset;

int __is_utf8(void) {
  return (__own_charset ? __own_charset : __global_charset) == CHARSET_UTF8;
}
