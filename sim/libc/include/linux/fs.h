#ifndef _LINUX_FS_H
#define _LINUX_FS_H
#include <linux/types.h>
#include <bits/ioctls.h>
#define FS_SYNC_FL 0x8
#define FS_IMMUTABLE_FL 0x10
#define FS_APPEND_FL 0x20
#define FS_NODUMP_FL 0x40
#define FS_NOATIME_FL 0x80
#define FS_DAX_FL 0x02000000
#define FS_XFLAG_DAX 0x8000
struct fsxattr {
  __u32 fsx_xflags;
  __u32 fsx_extsize;
  __u32 fsx_nextents;
  __u32 fsx_projid;
  __u32 fsx_cowextsize;
  unsigned char fsx_pad[8];
};
#define BLOCK_SIZE 1024
#endif
