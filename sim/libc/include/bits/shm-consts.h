#ifndef _BITS_SHM_CONSTS_H
#define _BITS_SHM_CONSTS_H
#define SHM_R 0x100
#define SHM_W 0x80
#define SHM_RDONLY 0x1000
#define SHM_RND 0x2000
#define SHM_REMAP 0x4000
#define SHM_EXEC 0x8000
#define SHM_LOCK 11
#define SHM_UNLOCK 12
#define SHM_STAT 13
#define SHM_INFO 14
#define SHM_STAT_ANY 15
#define SHM_DEST 0x200
#define SHM_LOCKED 0x400
#define SHM_HUGETLB 0x800
#define SHM_NORESERVE 0x1000
#endif
