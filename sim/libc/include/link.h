#ifndef _LINK_H
#define _LINK_H
#include <bits/features.h>
#include <dlfcn.h>
#include <elf.h>
#include <stddef.h>
#include <sys/types.h>
#define ElfW(type) Elf64_##type
struct link_map {
  Elf64_Addr l_addr;
  char *l_name;
  Elf64_Dyn *l_ld;
  struct link_map *l_next, *l_prev;
};
struct r_debug {
  int r_version;
  struct link_map *r_map;
  Elf64_Addr r_brk;
  enum { RT_CONSISTENT, RT_ADD, RT_DELETE } r_state;
  Elf64_Addr r_ldbase;
};
#ifdef __USE_GNU
struct dl_phdr_info {
  Elf64_Addr dlpi_addr;
  const char *dlpi_name;
  const Elf64_Phdr *dlpi_phdr;
  Elf64_Half dlpi_phnum;
  unsigned long long dlpi_adds, dlpi_subs;
  size_t dlpi_tls_modid;
  void *dlpi_tls_data;
};
int dl_iterate_phdr(int (*)(struct dl_phdr_info *, size_t, void *), void *);
#endif
#endif
