// IPC_STAT: who made it, who was last, when: attaching sets one time, detaching another, neither changes the third.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/shm.h>
#include <time.h>

static struct shmid_ds now, then;

static void show(const char *what, int id) {
  then = now;
  shmctl(id, IPC_STAT, &now);
  printf("%s: attach %s%s, detach %s%s, change %s, attached %ld, last %s\n", what, now.shm_atime ? "set" : "never",
         now.shm_atime != then.shm_atime ? " anew" : "", now.shm_dtime ? "set" : "never", now.shm_dtime != then.shm_dtime ? " anew" : "",
         now.shm_ctime == then.shm_ctime ? "same" : "anew", (long)now.shm_nattch,
         now.shm_lpid == 0 ? "nobody" : now.shm_lpid == getpid() ? "itself" : "another");
}

int main(void) {
  time_t start = time(NULL);
  close(open("key", O_CREAT | O_RDWR, 0600));
  key_t key = ftok("key", 1);
  int id = shmget(key, 128 * PAGE, IPC_CREAT | 0777);
  show("new", id);
  printf("key %d, owner %d %d, maker %d %d, mode %o, size %ld, made by itself %d, made since %d\n", now.shm_perm.__key == key, now.shm_perm.uid, now.shm_perm.gid,
         now.shm_perm.cuid, now.shm_perm.cgid, now.shm_perm.mode, (long)now.shm_segsz, now.shm_cpid == getpid(), now.shm_ctime >= start);
  sleep(1);
  char *p = shmat(id, NULL, 0);
  show("attached", id);
  sleep(1);
  shmdt(p);
  show("detached", id);
  fflush(stdout);
  if (fork() == 0) {
    shmdt(shmat(id, NULL, 0));
    _exit(0);
  }
  wait(NULL);
  then = now, shmctl(id, IPC_STAT, &now);
  printf("last is the child %d\n", now.shm_lpid != getpid() && now.shm_lpid > 0);
  printf("found by its key %d\n", shmget(key, 128 * PAGE, 0777) == id);
  shmctl(id, IPC_RMID, NULL);
  printf("removed: %s\n", said(shmget(key, 128 * PAGE, 0777)));
  unlink("key");
  return 0;
}
