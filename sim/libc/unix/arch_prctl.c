#include "../internal/libc.h"

int arch_prctl(int code, unsigned long address) {
  return (int)CALL2(SYS_arch_prctl, code, address);
}
