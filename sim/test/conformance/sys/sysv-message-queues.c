// System V message queues: types, order, waiting, limits, commands, errors.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/wait.h>
#include <unistd.h>

struct message { long type; char text[64]; };
static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }
static int send(int id, long type, const char *text, int flags) {
  struct message m = {type};
  strcpy(m.text, text);
  return msgsnd(id, &m, strlen(text), flags);
}
static void take(int id, long type, int flags) {
  struct message m = {0};
  long n = msgrcv(id, &m, sizeof m.text, type, flags);
  if (n < 0) printf("  %ld: %s\n", type, name(n));
  else printf("  %ld: type %ld \"%.*s\"\n", type, m.type, (int)n, m.text);
}

int main(void) {
  int id = msgget(IPC_PRIVATE, 0600);
  printf("get %s\n", name(id));
  send(id, 5, "five", 0);
  send(id, 2, "two", 0);
  send(id, 9, "nine", 0);
  send(id, 2, "two again", 0);
  send(id, 1, "", 0);
  struct msqid_ds status;
  msgctl(id, IPC_STAT, &status);
  printf("messages %lu bytes %lu most %lu sender %d receiver %d\n", status.msg_qnum, status.__msg_cbytes, status.msg_qbytes,
         status.msg_lspid == getpid(), status.msg_lrpid);
  take(id, 2, 0);
  take(id, -5, 0);
  take(id, 0, 0);
  take(id, 2, MSG_EXCEPT);
  take(id, 7, IPC_NOWAIT);
  take(id, -1, IPC_NOWAIT);
  take(id, 0, 0);
  take(id, 0, IPC_NOWAIT);
  struct message m;
  send(id, 3, "a long message", 0);
  printf("too long %s\n", name(msgrcv(id, &m, 4, 0, 0)));
  long n = msgrcv(id, &m, 4, 0, MSG_NOERROR);
  printf("cut %ld %.4s\n", n, m.text);
  printf("copy of nothing %s\n", name(msgrcv(id, &m, 64, 0, MSG_COPY | IPC_NOWAIT)));

  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    for (int i = 0; i < 3; i++) take(id, 4, 0);
    fflush(stdout);
    _exit(0);
  }
  send(id, 8, "not for the child", 0);
  send(id, 4, "one", 0);
  send(id, 4, "two", 0);
  send(id, 4, "three", 0);
  waitpid(child, NULL, 0);
  take(id, 0, 0);

  static struct { long type; char text[9000]; } big = {1};
  printf("largest %s", name(msgsnd(id, &big, 8192, IPC_NOWAIT)));
  printf(" larger %s\n", name(msgsnd(id, &big, 8193, IPC_NOWAIT)));
  printf("second %s", name(msgsnd(id, &big, 8192, IPC_NOWAIT)));
  printf(" full %s\n", name(msgsnd(id, &big, 1, IPC_NOWAIT)));
  fflush(stdout);
  if ((child = fork()) == 0) {
    printf("waited for room: %s\n", name(send(id, 6, "room", 0)));
    fflush(stdout);
    _exit(0);
  }
  usleep(20000);
  msgrcv(id, &big, sizeof big.text, 0, 0);
  waitpid(child, NULL, 0);
  take(id, 6, 0);
  big.type = 0;
  printf("type zero %s\n", name(msgsnd(id, &big, 1, 0)));
  big.type = -1;
  printf("negative type %s\n", name(msgsnd(id, &big, 1, 0)));
  printf("negative size %s\n", name(msgrcv(id, &big, -1, 0, 0)));
  printf("bad address %s\n", name(msgsnd(id, (void *)8, 1, 0)));
  printf("bad id %s\n", name(msgsnd(-1, &m, 1, 0)));
  printf("bad command %s\n", name(msgctl(id, 99, &status)));
  status.msg_qbytes = 100;
  status.msg_perm.uid = getuid();
  status.msg_perm.gid = getgid();
  status.msg_perm.mode = 0644;
  printf("set %s\n", name(msgctl(id, IPC_SET, &status)));
  msgctl(id, IPC_STAT, &status);
  printf("most %lu mode %o\n", status.msg_qbytes, status.msg_perm.mode);

  key_t key = 0x70770002;
  int old = msgget(key, 0);
  if (old >= 0) msgctl(old, IPC_RMID, NULL);
  printf("none %s\n", name(msgget(key, 0)));
  int keyed = msgget(key, IPC_CREAT | 0600);
  printf("create %s same %d\n", name(keyed), msgget(key, IPC_CREAT) == keyed);
  printf("exclusive %s\n", name(msgget(key, IPC_CREAT | IPC_EXCL | 0600)));
  msgctl(keyed, IPC_RMID, NULL);
  fflush(stdout);
  if ((child = fork()) == 0) {
    take(id, 77, 0);
    fflush(stdout);
    _exit(0);
  }
  usleep(20000);
  printf("remove %s\n", name(msgctl(id, IPC_RMID, NULL)));
  fflush(stdout);
  waitpid(child, NULL, 0);
  return 0;
}
