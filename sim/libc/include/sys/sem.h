#ifndef _SYS_SEM_H
#define _SYS_SEM_H
#include <stddef.h>
#include <sys/ipc.h>
#include <bits/sem-consts.h>
struct timespec;
struct sembuf {
  unsigned short sem_num;
  short sem_op;
  short sem_flg;
};
struct semid_ds {
  struct ipc_perm sem_perm;
  __time_t sem_otime;
  unsigned long __reserved1;
  __time_t sem_ctime;
  unsigned long __reserved2;
  unsigned long sem_nsems;
  unsigned long __reserved3[2];
};
struct seminfo {
  int semmap;
  int semmni;
  int semmns;
  int semmnu;
  int semmsl;
  int semopm;
  int semume;
  int semusz;
  int semvmx;
  int semaem;
};
int semget(key_t, int, int);
int semop(int, struct sembuf *, size_t);
int semtimedop(int, struct sembuf *, size_t, const struct timespec *);
int semctl(int, int, int, ...);
#endif
