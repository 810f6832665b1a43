#ifndef _LINUX_USERFAULTFD_H
#define _LINUX_USERFAULTFD_H
#include <linux/types.h>
#include <linux/ioctl.h>
#define USERFAULTFD_IOC 0xAA
#define USERFAULTFD_IOC_NEW _IO(USERFAULTFD_IOC, 0x00)
#define UFFD_API 170UL
#define UFFD_API_REGISTER_MODES 7UL
#define UFFD_API_FEATURES 8191
#define UFFD_API_IOCTLS 0x8000000000000003UL
#define UFFD_API_RANGE_IOCTLS 220UL
#define UFFD_API_RANGE_IOCTLS_BASIC 204UL
#define _UFFDIO_REGISTER 0
#define _UFFDIO_UNREGISTER 1
#define _UFFDIO_WAKE 2
#define _UFFDIO_COPY 3
#define _UFFDIO_ZEROPAGE 4
#define _UFFDIO_WRITEPROTECT 6
#define _UFFDIO_CONTINUE 7
#define _UFFDIO_API 63
#define UFFDIO 170
#define UFFD_EVENT_PAGEFAULT 18
#define UFFD_EVENT_FORK 19
#define UFFD_EVENT_REMAP 20
#define UFFD_EVENT_REMOVE 21
#define UFFD_EVENT_UNMAP 22
#define UFFD_PAGEFAULT_FLAG_WRITE 1
#define UFFD_PAGEFAULT_FLAG_WP 2
#define UFFD_PAGEFAULT_FLAG_MINOR 4
#define UFFD_FEATURE_PAGEFAULT_FLAG_WP 1
#define UFFD_FEATURE_EVENT_FORK 2
#define UFFD_FEATURE_EVENT_REMAP 4
#define UFFD_FEATURE_EVENT_REMOVE 8
#define UFFD_FEATURE_MISSING_HUGETLBFS 16
#define UFFD_FEATURE_MISSING_SHMEM 32
#define UFFD_FEATURE_EVENT_UNMAP 0x40
#define UFFD_FEATURE_SIGBUS 0x80
#define UFFD_FEATURE_THREAD_ID 0x100
#define UFFD_FEATURE_MINOR_HUGETLBFS 0x200
#define UFFD_FEATURE_MINOR_SHMEM 0x400
#define UFFD_FEATURE_EXACT_ADDRESS 0x800
#define UFFD_FEATURE_WP_HUGETLBFS_SHMEM 0x1000
#define UFFDIO_REGISTER_MODE_MISSING 1UL
#define UFFDIO_REGISTER_MODE_WP 2UL
#define UFFDIO_REGISTER_MODE_MINOR 4UL
#define UFFDIO_COPY_MODE_DONTWAKE 1UL
#define UFFDIO_COPY_MODE_WP 2UL
#define UFFDIO_ZEROPAGE_MODE_DONTWAKE 1UL
#define UFFDIO_WRITEPROTECT_MODE_WP 1UL
#define UFFDIO_WRITEPROTECT_MODE_DONTWAKE 2UL
#define UFFDIO_CONTINUE_MODE_DONTWAKE 1UL
#define UFFD_USER_MODE_ONLY 1
#define UFFDIO_API 0xc018aa3fU
#define UFFDIO_REGISTER 0xc020aa00U
#define UFFDIO_UNREGISTER 0x8010aa01U
#define UFFDIO_WAKE 0x8010aa02U
#define UFFDIO_COPY 0xc028aa03U
#define UFFDIO_ZEROPAGE 0xc020aa04U
#define UFFDIO_WRITEPROTECT 0xc018aa06U
#define UFFDIO_CONTINUE 0xc020aa07U
struct uffd_msg {
  __u8 event;
  __u8 reserved1;
  __u16 reserved2;
  __u32 reserved3;
  union {
    struct {
      __u64 flags;
      __u64 address;
      union {
        __u32 ptid;
      } feat;
    } pagefault;
    struct {
      __u32 ufd;
    } fork;
    struct {
      __u64 from;
      __u64 to;
      __u64 len;
    } remap;
    struct {
      __u64 start;
      __u64 end;
    } remove;
    struct {
      __u64 reserved1;
      __u64 reserved2;
      __u64 reserved3;
    } reserved;
  } arg;
} __attribute__((packed));
struct uffdio_api {
  __u64 api;
  __u64 features;
  __u64 ioctls;
};
struct uffdio_range {
  __u64 start;
  __u64 len;
};
struct uffdio_register {
  struct uffdio_range range;
  __u64 mode;
  __u64 ioctls;
};
struct uffdio_copy {
  __u64 dst;
  __u64 src;
  __u64 len;
  __u64 mode;
  __s64 copy;
};
struct uffdio_zeropage {
  struct uffdio_range range;
  __u64 mode;
  __s64 zeropage;
};
struct uffdio_writeprotect {
  struct uffdio_range range;
  __u64 mode;
};
struct uffdio_continue {
  struct uffdio_range range;
  __u64 mode;
  __s64 mapped;
};
#endif
