#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/sem.h>
#include <time.h>

int semget(key_t key, int count, int flags) {
  return (int)CALL3(SYS_semget, key, count, flags);
}

int semop(int id, struct sembuf *operations, size_t count) {
  return (int)CALL3(SYS_semop, id, operations, count);
}

int semtimedop(int id, struct sembuf *operations, size_t count, const struct timespec *timeout) {
  return (int)CALL4(SYS_semtimedop, id, operations, count, timeout);
}
