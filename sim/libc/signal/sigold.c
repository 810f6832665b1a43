#include <signal.h>

static int change(int how, int mask) {
  sigset_t set, old;
  set.__val[0] = (unsigned int)mask;
  return sigprocmask(how, &set, &old) < 0 ? -1 : (int)old.__val[0];
}

int sigblock(int mask) {
  return change(SIG_BLOCK, mask);
}

int sigsetmask(int mask) {
  return change(SIG_SETMASK, mask);
}

int siggetmask(void) {
  return change(SIG_BLOCK, 0);
}

int sighold(int number) {
  sigset_t set;
  sigemptyset(&set);
  return sigaddset(&set, number) < 0 ? -1 : sigprocmask(SIG_BLOCK, &set, 0);
}

int sigrelse(int number) {
  sigset_t set;
  sigemptyset(&set);
  return sigaddset(&set, number) < 0 ? -1 : sigprocmask(SIG_UNBLOCK, &set, 0);
}

int sigignore(int number) {
  struct sigaction action = {0};
  action.sa_handler = SIG_IGN;
  return sigaction(number, &action, 0);
}
