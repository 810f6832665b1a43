#ifndef _CTYPE_H
#define _CTYPE_H
#include <bits/features.h>
int isalnum(int);
int isalpha(int);
int iscntrl(int);
int isdigit(int);
int isgraph(int);
int islower(int);
int isprint(int);
int ispunct(int);
int isspace(int);
int isupper(int);
int isxdigit(int);
int isblank(int);
int isascii(int);
int toascii(int);
int tolower(int);
int toupper(int);
#define _tolower(c) ((int)(c) + 32)
#define _toupper(c) ((int)(c) - 32)
#endif
