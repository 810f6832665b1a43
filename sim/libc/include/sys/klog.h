#ifndef _SYS_KLOG_H
#define _SYS_KLOG_H 1
int klogctl(int, char *, int);
#endif
