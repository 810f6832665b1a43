// System V semaphores: operations that wait, several at once, SEM_UNDO, all commands of semctl, errors.
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/sem.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

union semun { int val; struct semid_ds *buf; unsigned short *array; struct seminfo *info; };
static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }
static int op(int id, int number, int change, int flags) {
  struct sembuf o = {number, change, flags};
  return semop(id, &o, 1);
}
static void handler(int signo) {}

int main(void) {
  unsigned short all[3] = {1, 2, 3}, got[3];
  int id = semget(IPC_PRIVATE, 3, 0600);
  printf("get %s\n", name(id));
  printf("setall %s\n", name(semctl(id, 0, SETALL, (union semun){.array = all})));
  semctl(id, 0, GETALL, (union semun){.array = got});
  printf("all %d %d %d\n", got[0], got[1], got[2]);
  printf("setval %s getval %d\n", name(semctl(id, 1, SETVAL, (union semun){.val = 7})), semctl(id, 1, GETVAL));
  printf("pid mine %d\n", semctl(id, 1, GETPID) == getpid());
  struct semid_ds status;
  semctl(id, 0, IPC_STAT, (union semun){.buf = &status});
  printf("nsems %lu mode %o uid %d otime %d ctime %d\n", status.sem_nsems, status.sem_perm.mode, status.sem_perm.uid == getuid(),
         status.sem_otime != 0, status.sem_ctime != 0);
  printf("down %s", name(op(id, 0, -1, 0)));
  printf(" again %s\n", name(op(id, 0, -1, IPC_NOWAIT)));
  printf("zero %s\n", name(op(id, 0, 0, IPC_NOWAIT)));
  printf("not zero %s\n", name(op(id, 1, 0, IPC_NOWAIT)));
  struct sembuf both[2] = {{1, -7, IPC_NOWAIT}, {0, -1, IPC_NOWAIT}};
  printf("both %s, first is still %d\n", name(semop(id, both, 2)), semctl(id, 1, GETVAL));
  struct timespec brief = {0, 20000000};
  struct sembuf one = {0, -1, 0};
  printf("timed %s\n", name(semtimedop(id, &one, 1, &brief)));

  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    op(id, 0, -2, 0);
    printf("child has two\n");
    fflush(stdout);
    op(id, 2, -3, 0);
    _exit(0);
  }
  while (semctl(id, 0, GETNCNT) == 0) usleep(1000);
  printf("waits %d for zero %d\n", semctl(id, 0, GETNCNT), semctl(id, 0, GETZCNT));
  fflush(stdout);
  op(id, 0, 1, 0);
  op(id, 0, 1, 0);
  op(id, 2, 0, 0);
  waitpid(child, NULL, 0);
  printf("values %d %d, waits %d\n", semctl(id, 0, GETVAL), semctl(id, 2, GETVAL), semctl(id, 0, GETNCNT));

  /* Undone at the end of the process. */
  fflush(stdout);
  if ((child = fork()) == 0) {
    op(id, 1, -5, SEM_UNDO);
    op(id, 0, 4, SEM_UNDO);
    printf("in child %d %d\n", semctl(id, 1, GETVAL), semctl(id, 0, GETVAL));
    fflush(stdout);
    _exit(0);
  }
  waitpid(child, NULL, 0);
  printf("undone %d %d\n", semctl(id, 1, GETVAL), semctl(id, 0, GETVAL));

  /* A signal ends the wait, whatever the flags of its handler. */
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigaction(SIGALRM, &action, NULL);
  ualarm(20000, 0);
  printf("signal %s\n", name(op(id, 0, -1, 0)));

  printf("too far %s\n", name(op(id, 9, 1, 0)));
  printf("too large %s\n", name(op(id, 0, 32767, 0)));
  printf("then %s\n", name(op(id, 0, 1, 0)));
  printf("no operations %s\n", name(semop(id, both, 0)));
  printf("too many %s\n", name(semop(id, both, 501)));
  printf("bad address %s\n", name(semop(id, (void *)8, 1)));
  printf("bad value %s\n", name(semctl(id, 0, SETVAL, (union semun){.val = 40000})));
  printf("bad number %s\n", name(semctl(id, 5, GETVAL)));
  printf("bad command %s\n", name(semctl(id, 0, 99)));
  printf("bad id %s\n", name(semctl(-1, 0, GETVAL)));

  key_t key = 0x70770001;
  int old = semget(key, 1, 0);
  if (old >= 0) semctl(old, 0, IPC_RMID);
  printf("none %s\n", name(semget(key, 1, 0600)));
  int keyed = semget(key, 2, IPC_CREAT | IPC_EXCL | 0640);
  printf("create %s same %d\n", name(keyed), semget(key, 0, 0) == keyed);
  printf("exclusive %s\n", name(semget(key, 2, IPC_CREAT | IPC_EXCL)));
  printf("more than it has %s\n", name(semget(key, 3, 0)));
  printf("none at all %s\n", name(semget(IPC_PRIVATE, 0, 0600)));
  printf("negative %s\n", name(semget(IPC_PRIVATE, -1, 0600)));
  status.sem_perm.mode = 0600;
  status.sem_perm.uid = getuid();
  status.sem_perm.gid = getgid();
  printf("set %s\n", name(semctl(keyed, 0, IPC_SET, (union semun){.buf = &status})));
  semctl(keyed, 0, IPC_STAT, (union semun){.buf = &status});
  printf("mode %o key %x\n", status.sem_perm.mode, status.sem_perm.__key);
  printf("remove %s\n", name(semctl(keyed, 0, IPC_RMID)));
  printf("gone %s\n", name(semctl(keyed, 0, GETVAL)) ? "" : "");

  fflush(stdout);
  if ((child = fork()) == 0) {
    op(id, 2, -9, 0);
    printf("removed while waiting %s\n", name(-1));
    fflush(stdout);
    _exit(0);
  }
  while (semctl(id, 2, GETNCNT) == 0) usleep(1000);
  semctl(id, 0, IPC_RMID);
  waitpid(child, NULL, 0);
  return 0;
}
