#include "../internal/libc.h"
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int isatty(int fd) {
  char kernel_termios[64];
  return CALL3(SYS_ioctl, fd, TCGETS, kernel_termios) == 0;
}
