#ifndef _SYS_UIO_H
#define _SYS_UIO_H
#include <sys/types.h>
#include <bits/iovec.h>
#define UIO_MAXIOV 1024
ssize_t readv(int, const struct iovec *, int);
ssize_t writev(int, const struct iovec *, int);
ssize_t preadv(int, const struct iovec *, int, off_t);
ssize_t pwritev(int, const struct iovec *, int, off_t);
#ifdef __USE_GNU
ssize_t preadv2(int, const struct iovec *, int, off_t, int);
ssize_t pwritev2(int, const struct iovec *, int, off_t, int);
ssize_t process_vm_readv(pid_t, const struct iovec *, unsigned long, const struct iovec *, unsigned long, unsigned long);
ssize_t process_vm_writev(pid_t, const struct iovec *, unsigned long, const struct iovec *, unsigned long, unsigned long);
#endif
#ifdef __USE_GNU
#define preadv64 preadv
#define pwritev64 pwritev
#define preadv64v2 preadv2
#define pwritev64v2 pwritev2
#define RWF_HIPRI 1
#define RWF_DSYNC 2
#define RWF_SYNC 4
#define RWF_NOWAIT 8
#define RWF_APPEND 16
#endif
#define RWF_NOAPPEND 0x00000020
#endif
