#ifndef _SYS_IOCTL_H
#define _SYS_IOCTL_H
#include <bits/features.h>
#include <bits/ioctls.h>
#include <asm/ioctl.h>
struct winsize {
  unsigned short ws_row;
  unsigned short ws_col;
  unsigned short ws_xpixel;
  unsigned short ws_ypixel;
};
int ioctl(int, unsigned long, ...);
#endif
