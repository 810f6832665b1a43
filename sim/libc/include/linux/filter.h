#ifndef _LINUX_FILTER_H
#define _LINUX_FILTER_H
#include <linux/bpf_common.h>
#include <linux/types.h>
struct sock_filter {
  __u16 code;
  __u8 jt;
  __u8 jf;
  __u32 k;
};
struct sock_fprog {
  unsigned short len;
  struct sock_filter *filter;
};
#define BPF_RVAL(code) ((code) & 0x18)
#define BPF_A 0x10
#define BPF_MISCOP(code) ((code) & 0xf8)
#define BPF_TAX 0x00
#define BPF_TXA 0x80
#define BPF_STMT(code, k) \
  { (unsigned short)(code), 0, 0, k }
#define BPF_JUMP(code, k, jt, jf) \
  { (unsigned short)(code), jt, jf, k }
#define BPF_MEMWORDS 16
#endif
