#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H
#include <linux/const.h>
#include <sys/sysinfo.h>
#endif
