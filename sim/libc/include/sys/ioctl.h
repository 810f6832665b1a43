#ifndef _SYS_IOCTL_H
#define _SYS_IOCTL_H
#include <bits/features.h>
#include <bits/ioctls.h>
#include <asm/ioctl.h>
#include <sys/ttydefaults.h>
struct winsize {
  unsigned short ws_row;
  unsigned short ws_col;
  unsigned short ws_xpixel;
  unsigned short ws_ypixel;
};
int ioctl(int, unsigned long, ...);
struct termio {
  unsigned short c_iflag, c_oflag, c_cflag, c_lflag;
  unsigned char c_line;
  unsigned char c_cc[8];
};
#include <bits/ioctl_more.h>
#endif
