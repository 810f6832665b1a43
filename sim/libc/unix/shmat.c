#include "../internal/libc.h"
#include <sys/shm.h>

void *shmat(int id, const void *start, int flags) {
  return (void *)CALL3(SYS_shmat, id, start, flags);
}
