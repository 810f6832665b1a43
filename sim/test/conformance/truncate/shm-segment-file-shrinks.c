// A name of shm_open shrinks under two processes.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char name[40];
  sprintf(name, "/cut-%d", getpid());
  int fd = shm_open(name, O_RDWR | O_CREAT, 0600);
  ftruncate(fd, 2 * PAGE);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p + PAGE, 'x');
  CHILD(get(p + PAGE); ftruncate(fd, PAGE); TRY("child", get(p + PAGE)));
  TRY("parent", get(p + PAGE));
  shm_unlink(name);
  return 0;
}
