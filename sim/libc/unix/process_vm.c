#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/uio.h>

ssize_t process_vm_readv(pid_t pid, const struct iovec *here, unsigned long heres, const struct iovec *there,
                         unsigned long theres, unsigned long flags) {
  return CALL6(SYS_process_vm_readv, pid, here, heres, there, theres, flags);
}

ssize_t process_vm_writev(pid_t pid, const struct iovec *here, unsigned long heres, const struct iovec *there,
                          unsigned long theres, unsigned long flags) {
  return CALL6(SYS_process_vm_writev, pid, here, heres, there, theres, flags);
}
