// A System V segment is a shared mapping with a name of its own in maps.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/shm.h>

int main(void) {
  int id = shmget(IPC_PRIVATE, 2 * PAGE, IPC_CREAT | 0600);
  char *p = shmat(id, NULL, 0), *q = shmat(id, NULL, SHM_RDONLY);
  put(p, 'v');
  printf("%c\n", *q);
  TRY("read-only", put(q, 'w'));
  mapped("page", p);
  shmctl(id, IPC_RMID, NULL);
  shmdt(p);
  printf("%c\n", *q);
  mapped("page", q);
  return 0;
}
