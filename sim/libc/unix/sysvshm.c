#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/shm.h>

int shmget(key_t key, size_t size, int flags) {
  return (int)CALL3(SYS_shmget, key, size, flags);
}

int shmctl(int id, int command, struct shmid_ds *result) {
  return (int)CALL3(SYS_shmctl, id, command, result);
}

int shmdt(const void *start) {
  return (int)CALL1(SYS_shmdt, start);
}
