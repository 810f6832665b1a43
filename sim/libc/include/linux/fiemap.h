/* Where the blocks of a file are: struct fiemap of the ioctl FS_IOC_FIEMAP. */
#ifndef _LINUX_FIEMAP_H
#define _LINUX_FIEMAP_H
#include <linux/types.h>

struct fiemap_extent {
  __u64 fe_logical;
  __u64 fe_physical;
  __u64 fe_length;
  __u64 fe_reserved64[2];
  __u32 fe_flags;
  __u32 fe_reserved[3];
};

struct fiemap {
  __u64 fm_start;
  __u64 fm_length;
  __u32 fm_flags;
  __u32 fm_mapped_extents;
  __u32 fm_extent_count;
  __u32 fm_reserved;
  struct fiemap_extent fm_extents[];
};

#define FIEMAP_MAX_OFFSET (~0ULL)

#define FIEMAP_FLAG_SYNC 0x1
#define FIEMAP_FLAG_XATTR 0x2
#define FIEMAP_FLAG_CACHE 0x4

#define FIEMAP_EXTENT_LAST 0x1
#define FIEMAP_EXTENT_UNKNOWN 0x2
#define FIEMAP_EXTENT_DELALLOC 0x4
#define FIEMAP_EXTENT_ENCODED 0x8
#define FIEMAP_EXTENT_DATA_INLINE 0x200
#define FIEMAP_EXTENT_UNWRITTEN 0x800
#define FIEMAP_EXTENT_MERGED 0x1000
#define FIEMAP_EXTENT_SHARED 0x2000
#endif
