#ifndef _SYS_MMAN_H
#define _SYS_MMAN_H
#include <bits/features.h>
#include <bits/types.h>
#include <stddef.h>
#include <bits/mman.h>
typedef __off_t off_t;
typedef __mode_t mode_t;
#define MAP_FAILED ((void *)-1)
void *mmap(void *, size_t, int, int, int, off_t);
#define mmap64 mmap
int munmap(void *, size_t);
int mprotect(void *, size_t, int);
int msync(void *, size_t, int);
int madvise(void *, size_t, int);
int posix_madvise(void *, size_t, int);
int mlock(const void *, size_t);
int munlock(const void *, size_t);
int mlockall(int);
int munlockall(void);
int mincore(void *, size_t, unsigned char *);
int shm_open(const char *, int, mode_t);
int shm_unlink(const char *);
#ifdef __USE_GNU
typedef __ssize_t ssize_t;
typedef __pid_t pid_t;
struct iovec;
void *mremap(void *, size_t, size_t, int, ...);
int remap_file_pages(void *, size_t, int, size_t, int);
int memfd_create(const char *, unsigned int);
int mlock2(const void *, size_t, unsigned int);
int pkey_alloc(unsigned int, unsigned int);
int pkey_set(int, unsigned int);
int pkey_get(int);
int pkey_free(int);
int pkey_mprotect(void *, size_t, int, int);
ssize_t process_madvise(int, const struct iovec *, size_t, int, unsigned int);
int process_mrelease(int, unsigned int);
#endif
#endif
