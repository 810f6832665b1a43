#include "../internal/libc.h"
#include <string.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>

static void convert(struct statvfs *to, const struct statfs *from) {
  memset(to, 0, sizeof *to);
  to->f_bsize = from->f_bsize;
  to->f_frsize = from->f_frsize ? from->f_frsize : from->f_bsize;
  to->f_blocks = from->f_blocks;
  to->f_bfree = from->f_bfree;
  to->f_bavail = from->f_bavail;
  to->f_files = from->f_files;
  to->f_ffree = from->f_ffree;
  to->f_favail = from->f_ffree;
  to->f_fsid = (unsigned int)from->f_fsid.__val[0] | (unsigned long)(unsigned int)from->f_fsid.__val[1] << 32;
  to->f_flag = from->f_flags & ~0x20;
  to->f_namemax = from->f_namelen;
}

int statvfs(const char *restrict path, struct statvfs *restrict result) {
  struct statfs raw;
  if (CALL2(SYS_statfs, path, &raw) < 0) return -1;
  convert(result, &raw);
  return 0;
}

int fstatvfs(int fd, struct statvfs *result) {
  struct statfs raw;
  if (CALL2(SYS_fstatfs, fd, &raw) < 0) return -1;
  convert(result, &raw);
  return 0;
}
