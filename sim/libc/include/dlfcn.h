#ifndef _DLFCN_H
#define _DLFCN_H 1
#include <bits/features.h>
#include <stddef.h>
#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_BINDING_MASK 3
#define RTLD_NOLOAD 4
#define RTLD_DEEPBIND 8
#define RTLD_GLOBAL 0x100
#define RTLD_LOCAL 0
#define RTLD_NODELETE 0x1000
void *dlopen(const char *, int);
int dlclose(void *);
void *dlsym(void *restrict, const char *restrict);
char *dlerror(void);
#ifdef __USE_GNU
#define RTLD_NEXT ((void *)-1L)
#define RTLD_DEFAULT ((void *)0)
typedef struct {
  const char *dli_fname;
  void *dli_fbase;
  const char *dli_sname;
  void *dli_saddr;
} Dl_info;
void *dlvsym(void *restrict, const char *restrict, const char *restrict);
int dladdr(const void *, Dl_info *);
#endif
#ifdef __USE_GNU
typedef long Lmid_t;
#define LM_ID_BASE 0
#define LM_ID_NEWLM (-1)
enum { RTLD_DL_SYMENT = 1, RTLD_DL_LINKMAP = 2 };
void *dlmopen(Lmid_t, const char *, int);
int dladdr1(const void *, Dl_info *, void **, int);
int dlinfo(void *restrict, int, void *restrict);
#endif
#endif
