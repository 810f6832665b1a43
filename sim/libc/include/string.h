#ifndef _STRING_H
#define _STRING_H
#include <bits/features.h>
#include <stddef.h>
void *memcpy(void *restrict, const void *restrict, size_t);
void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);
void *memchr(const void *, int, size_t);
void *memccpy(void *restrict, const void *restrict, int, size_t);
char *strcpy(char *restrict, const char *restrict);
char *strncpy(char *restrict, const char *restrict, size_t);
char *strcat(char *restrict, const char *restrict);
char *strncat(char *restrict, const char *restrict, size_t);
int strcmp(const char *, const char *);
int strncmp(const char *, const char *, size_t);
int strcoll(const char *, const char *);
size_t strxfrm(char *restrict, const char *restrict, size_t);
#include <bits/locale_t.h>
int strcoll_l(const char *, const char *, locale_t);
size_t strxfrm_l(char *restrict, const char *restrict, size_t, locale_t);
char *strerror_l(int, locale_t);
char *strchr(const char *, int);
char *strrchr(const char *, int);
size_t strcspn(const char *, const char *);
size_t strspn(const char *, const char *);
char *strpbrk(const char *, const char *);
char *strstr(const char *, const char *);
char *strtok(char *restrict, const char *restrict);
char *strtok_r(char *restrict, const char *restrict, char **restrict);
size_t strlen(const char *);
size_t strnlen(const char *, size_t);
char *strerror(int);
char *strdup(const char *);
char *strndup(const char *, size_t);
char *stpcpy(char *restrict, const char *restrict);
char *stpncpy(char *restrict, const char *restrict, size_t);
char *strsignal(int);
char *strsep(char **restrict, const char *restrict);
void explicit_bzero(void *, size_t);
#ifdef __USE_GNU
char *strerror_r(int, char *, size_t);
void *mempcpy(void *restrict, const void *restrict, size_t);
void *memrchr(const void *, int, size_t);
void *rawmemchr(const void *, int);
void *memmem(const void *, size_t, const void *, size_t);
char *strchrnul(const char *, int);
char *strcasestr(const char *, const char *);
int strverscmp(const char *, const char *);
#ifndef basename
char *basename(const char *);
#endif
const char *strerrorname_np(int);
const char *strerrordesc_np(int);
const char *sigabbrev_np(int);
const char *sigdescr_np(int);
void *memfrob(void *, size_t);
#define strdupa(s) \
  (__extension__({ \
    const char *__old = (s); \
    size_t __len = strlen(__old) + 1; \
    (char *)memcpy(__builtin_alloca(__len), __old, __len); \
  }))
#define strndupa(s, n) \
  (__extension__({ \
    const char *__old = (s); \
    size_t __len = strnlen(__old, (n)); \
    char *__new = (char *)__builtin_alloca(__len + 1); \
    __new[__len] = 0; \
    (char *)memcpy(__new, __old, __len); \
  }))
#else
int __xpg_strerror_r(int, char *, size_t);
#define strerror_r __xpg_strerror_r
#endif
#include <strings.h>
#ifdef __USE_GNU
char *strfry(char *);
#endif
#endif
