#include "../internal/libc.h"
#include <sys/msg.h>

int msgget(key_t key, int flags) {
  return (int)CALL2(SYS_msgget, key, flags);
}

int msgctl(int id, int command, struct msqid_ds *buffer) {
  return (int)CALL3(SYS_msgctl, id, command, buffer);
}

int msgsnd(int id, const void *message, size_t size, int flags) {
  return (int)CANCELLABLE(CALL4(SYS_msgsnd, id, message, size, flags));
}

ssize_t msgrcv(int id, void *message, size_t size, long type, int flags) {
  return CANCELLABLE(CALL5(SYS_msgrcv, id, message, size, type, flags));
}
