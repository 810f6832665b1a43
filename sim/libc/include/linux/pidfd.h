#ifndef _LINUX_PIDFD_H
#define _LINUX_PIDFD_H
#include <linux/fcntl.h>
#define PIDFD_NONBLOCK O_NONBLOCK
#endif
