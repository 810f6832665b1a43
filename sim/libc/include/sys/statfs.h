#ifndef _SYS_STATFS_H
#define _SYS_STATFS_H
#include <bits/types.h>
struct statfs {
  long f_type;
  long f_bsize;
  __fsblkcnt_t f_blocks;
  __fsblkcnt_t f_bfree;
  __fsblkcnt_t f_bavail;
  __fsfilcnt_t f_files;
  __fsfilcnt_t f_ffree;
  __fsid_t f_fsid;
  long f_namelen;
  long f_frsize;
  long f_flags;
  long f_spare[4];
};
#define statfs64 statfs
#define fstatfs64 fstatfs
int statfs(const char *, struct statfs *);
int fstatfs(int, struct statfs *);
#endif
