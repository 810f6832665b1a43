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
#include <bits/locale_t.h>
int isalnum_l(int, locale_t);
int isalpha_l(int, locale_t);
int iscntrl_l(int, locale_t);
int isdigit_l(int, locale_t);
int isgraph_l(int, locale_t);
int islower_l(int, locale_t);
int isprint_l(int, locale_t);
int ispunct_l(int, locale_t);
int isspace_l(int, locale_t);
int isupper_l(int, locale_t);
int isxdigit_l(int, locale_t);
int isblank_l(int, locale_t);
int tolower_l(int, locale_t);
int toupper_l(int, locale_t);
#define _tolower(c) ((int)(c) + 32)
#define _toupper(c) ((int)(c) - 32)
#ifdef __USE_MISC
#define isascii_l(c, l) isascii(c)
#define toascii_l(c, l) toascii(c)
#endif
#endif
