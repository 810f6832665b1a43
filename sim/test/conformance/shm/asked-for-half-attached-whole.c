// A segment has the size that it was made with: asked for less it is found, attached whole; asked for more it is EINVAL. Its bytes outlive
// every attachment, and its place is no memory after detaching.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/shm.h>

int main(void) {
  enum { SIZE = 16 * PAGE };
  close(open("key", O_CREAT | O_RDWR, 0600));
  key_t key = ftok("key", 2);
  int id = shmget(key, SIZE, IPC_CREAT | 0777);
  printf("half %d\n", shmget(key, SIZE / 2, 0777) == id);
  printf("double %s\n", said(shmget(key, 2 * SIZE, 0777)));
  char *a = shmat(id, NULL, 0), *b = shmat(id, NULL, 0);
  printf("two places %d\n", a != b);
  a[SIZE - 1] = 'x';
  printf("%c\n", b[SIZE - 1]);
  shmdt(a), shmdt(b);
  printf("again %s\n", said(shmdt(b)));
  TRY("detached", *(volatile char *)b = 1);
  a = shmat(id, NULL, 0);
  printf("still %c\n", a[SIZE - 1]);
  b = shmat(id, NULL, 0);
  for (int i = 0; i < 4; i++) printf("remove %s\n", said(shmctl(id, IPC_RMID, NULL)));
  struct shmid_ds state;
  shmctl(id, IPC_STAT, &state);
  printf("marked %d, attached %ld\n", (state.shm_perm.mode & 01000) != 0, (long)state.shm_nattch);
  a[0] = 'y', shmdt(a), b[1] = 'z';
  char *c = shmat(id, NULL, 0);
  printf("attached once more %c%c\n", c[0], c[1]);
  shmdt(b), shmdt(c);
  printf("gone %s\n", said(shmctl(id, IPC_STAT, &state)));
  int ro = shmget(IPC_PRIVATE, PAGE, 0600);
  char *r = shmat(ro, NULL, SHM_RDONLY), *w = shmat(ro, NULL, 0);
  TRY("read", (void)*(volatile char *)r);
  TRY("write", *(volatile char *)r = 1);
  printf("make it writable %s\n", said(mprotect(r, PAGE, RW)));
  printf("writable one read-only %s", said(mprotect(w, PAGE, PROT_READ)));
  printf(" and back %s\n", said(mprotect(w, PAGE, RW)));
  w[0] = 'w';
  printf("%c\n", r[0]);
  shmctl(ro, IPC_RMID, NULL);
  unlink("key");
  return 0;
}
