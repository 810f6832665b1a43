#ifndef _FCNTL_H
#define _FCNTL_H
#include <bits/features.h>
#include <bits/types.h>
#include <bits/timespec.h>
#include <stddef.h>
#include <bits/fcntl.h>
#ifdef __USE_XOPEN2K8
#include <bits/stat.h>
#else
#include <bits/stat-consts.h>
#endif
#include <linux/falloc.h>
typedef __mode_t mode_t;
typedef __off_t off_t;
typedef __pid_t pid_t;
#define FD_CLOEXEC 1
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
struct flock {
  short l_type;
  short l_whence;
  off_t l_start;
  off_t l_len;
  pid_t l_pid;
};
#define flock64 flock
int open(const char *, int, ...);
int openat(int, const char *, int, ...);
int creat(const char *, mode_t);
int fcntl(int, int, ...);
int posix_fadvise(int, off_t, off_t, int);
int posix_fallocate(int, off_t, off_t);
int lockf(int, int, off_t);
#define open64 open
#define openat64 openat
#define creat64 creat
#ifdef __USE_GNU
struct f_owner_ex {
  int type;
  pid_t pid;
};
typedef __ssize_t ssize_t;
int fallocate(int, int, off_t, off_t);
ssize_t readahead(int, off_t, size_t);
int sync_file_range(int, off_t, off_t, unsigned int);
ssize_t splice(int, off_t *, int, off_t *, size_t, unsigned int);
ssize_t tee(int, int, size_t, unsigned int);
#include <bits/iovec.h>
ssize_t vmsplice(int, const struct iovec *, size_t, unsigned int);
#define fallocate64 fallocate
#endif
#ifdef __USE_GNU
#define fcntl64 fcntl
#define posix_fallocate64 posix_fallocate
#define posix_fadvise64 posix_fadvise
#endif
#define RWH_WRITE_LIFE_NOT_SET 0
#define RWF_WRITE_LIFE_NOT_SET 0
#define RWH_WRITE_LIFE_NONE 1
#define RWH_WRITE_LIFE_SHORT 2
#define RWH_WRITE_LIFE_MEDIUM 3
#define RWH_WRITE_LIFE_LONG 4
#define RWH_WRITE_LIFE_EXTREME 5
#define FFSYNC 1052672
#define MAX_HANDLE_SZ 128
#define R_OK 4
#define W_OK 2
#define X_OK 1
#ifdef __USE_GNU
struct file_handle {
  unsigned int handle_bytes;
  int handle_type;
  unsigned char f_handle[];
};
int name_to_handle_at(int, const char *, struct file_handle *, int *, int);
int open_by_handle_at(int, struct file_handle *, int);
#endif
#endif
