#ifndef _WORDEXP_H
#define _WORDEXP_H
#include <stddef.h>
enum { WRDE_DOOFFS = 1, WRDE_APPEND = 2, WRDE_NOCMD = 4, WRDE_REUSE = 8, WRDE_SHOWERR = 16, WRDE_UNDEF = 32 };
#define WRDE_DOOFFS WRDE_DOOFFS
#define WRDE_APPEND WRDE_APPEND
#define WRDE_NOCMD WRDE_NOCMD
#define WRDE_REUSE WRDE_REUSE
#define WRDE_SHOWERR WRDE_SHOWERR
#define WRDE_UNDEF WRDE_UNDEF
typedef struct {
  size_t we_wordc;
  char **we_wordv;
  size_t we_offs;
} wordexp_t;
enum { WRDE_NOSYS = -1, WRDE_NOSPACE = 1, WRDE_BADCHAR, WRDE_BADVAL, WRDE_CMDSUB, WRDE_SYNTAX };
#define WRDE_NOSYS WRDE_NOSYS
#define WRDE_NOSPACE WRDE_NOSPACE
#define WRDE_BADCHAR WRDE_BADCHAR
#define WRDE_BADVAL WRDE_BADVAL
#define WRDE_CMDSUB WRDE_CMDSUB
#define WRDE_SYNTAX WRDE_SYNTAX
int wordexp(const char *restrict, wordexp_t *restrict, int);
void wordfree(wordexp_t *);
#endif
