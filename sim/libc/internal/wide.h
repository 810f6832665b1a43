#ifndef INTERNAL_WIDE_H
#define INTERNAL_WIDE_H
#include "stdio.h"
#include <wchar.h>

/* A wide text as bytes, from malloc; 0 with EILSEQ if it is not ASCII. */
char *__narrow(const wchar_t *text);
/* Makes the stream a wide one; 0 if bytes went through it already. */
int __io_make_wide(FILE *f);
#endif
