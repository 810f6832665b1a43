#ifndef _BITS_STATVFS_H
#define _BITS_STATVFS_H
#define ST_RDONLY 1
#define ST_NOSUID 2
#define ST_NODEV 4
#define ST_NOEXEC 8
#define ST_SYNCHRONOUS 16
#define ST_MANDLOCK 0x40
#define ST_WRITE 0x80
#define ST_APPEND 0x100
#define ST_IMMUTABLE 0x200
#define ST_NOATIME 0x400
#define ST_NODIRATIME 0x800
#define ST_RELATIME 0x1000
#endif
