#include "../internal/libc.h"
#include <errno.h>
#include <sys/ioctl.h>
#include <termios.h>

#define SPEED_BITS 0x100fU

int tcdrain(int fd) {
  return (int)CANCELLABLE(CALL3(SYS_ioctl, fd, TCSBRK, 1));
}

int tcflow(int fd, int action) {
  return (int)CALL3(SYS_ioctl, fd, TCXONC, action);
}

int tcflush(int fd, int queue) {
  return (int)CALL3(SYS_ioctl, fd, TCFLSH, queue);
}

int tcsendbreak(int fd, int duration) {
  if (duration <= 0) return (int)CALL3(SYS_ioctl, fd, TCSBRK, 0);
  return (int)CALL3(SYS_ioctl, fd, TCSBRKP, (duration + 99) / 100);
}

__pid_t tcgetsid(int fd) {
  int sid;
  return CALL3(SYS_ioctl, fd, TIOCGSID, &sid) < 0 ? -1 : sid;
}

speed_t cfgetospeed(const struct termios *t) {
  return t->c_cflag & SPEED_BITS;
}

speed_t cfgetispeed(const struct termios *t) {
  return t->c_iflag & 0x80000000U ? 0 : t->c_cflag & SPEED_BITS;
}

int cfsetospeed(struct termios *t, speed_t speed) {
  if ((speed & ~15U) && (speed < B57600 || speed > B4000000)) {
    errno = EINVAL;
    return -1;
  }
  t->c_ospeed = speed;
  t->c_cflag = (t->c_cflag & ~SPEED_BITS) | speed;
  return 0;
}

int cfsetispeed(struct termios *t, speed_t speed) {
  if ((speed & ~15U) && (speed < B57600 || speed > B4000000)) {
    errno = EINVAL;
    return -1;
  }
  t->c_ispeed = speed;
  if (!speed) {
    t->c_iflag |= 0x80000000U;
  } else {
    t->c_iflag &= ~0x80000000U;
    t->c_cflag = (t->c_cflag & ~SPEED_BITS) | speed;
  }
  return 0;
}

int cfsetspeed(struct termios *t, speed_t speed) {
  return cfsetispeed(t, speed) < 0 || cfsetospeed(t, speed) < 0 ? -1 : 0;
}

void cfmakeraw(struct termios *t) {
  t->c_iflag &= ~(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
  t->c_oflag &= ~OPOST;
  t->c_lflag &= ~(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  t->c_cflag = (t->c_cflag & ~(CSIZE | PARENB)) | CS8;
  t->c_cc[VMIN] = 1;
  t->c_cc[VTIME] = 0;
}
