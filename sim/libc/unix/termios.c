#include "../internal/libc.h"
#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>

struct kernel_termios {
  unsigned int flags[4];
  unsigned char line;
  unsigned char control[19];
};

int tcgetattr(int fd, struct termios *t) {
  struct kernel_termios raw;
  if (CALL3(SYS_ioctl, fd, TCGETS, &raw) < 0) return -1;
  memset(t, 0, sizeof *t);
  t->c_iflag = raw.flags[0];
  t->c_oflag = raw.flags[1];
  t->c_cflag = raw.flags[2];
  t->c_lflag = raw.flags[3];
  t->c_line = raw.line;
  memcpy(t->c_cc, raw.control, sizeof raw.control);
  t->c_ispeed = t->c_ospeed = raw.flags[2] & 0x100f;
  return 0;
}

int tcsetattr(int fd, int when, const struct termios *t) {
  if (when < 0 || when > 2) {
    errno = EINVAL;
    return -1;
  }
  struct kernel_termios raw;
  raw.flags[0] = t->c_iflag & ~0x80000000U;
  raw.flags[1] = t->c_oflag;
  raw.flags[2] = t->c_cflag;
  raw.flags[3] = t->c_lflag;
  raw.line = t->c_line;
  memcpy(raw.control, t->c_cc, sizeof raw.control);
  return (int)CALL3(SYS_ioctl, fd, TCSETS + when, &raw);
}
