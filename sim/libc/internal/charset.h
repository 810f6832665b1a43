/* The character set of the locale: bytes up to 127, or UTF-8. What only UTF-8 needs is reached through variables that are set when a
 * program first asks for it. */
#ifndef INTERNAL_CHARSET_H
#define INTERNAL_CHARSET_H
#include <wchar.h>

enum { CHARSET_GLOBAL, CHARSET_C, CHARSET_UTF8 };

struct __unicode {
  int (*is)(wint_t c, int kind);
  wint_t (*map)(wint_t c, int to_upper);
  int (*width)(wint_t c);
};

/* In the order of the bits of internal/unicode.h. */
enum {
  IS_UPPER, IS_LOWER, IS_ALPHA, IS_DIGIT, IS_XDIGIT, IS_SPACE, IS_PRINT, IS_GRAPH, IS_BLANK, IS_CNTRL, IS_PUNCT, IS_ALNUM
};

extern const struct __unicode *__unicode;
extern int __global_charset;
extern _Thread_local signed char __own_charset; /* of uselocale */
int __is_utf8(void);
void __want_utf8(void);

/* As mbrtowc and wcrtomb, of UTF-8 and of the locale. */
size_t __utf8_decode(wchar_t *to, const char *s, size_t n, mbstate_t *state);
size_t __utf8_encode(char *to, wchar_t c);
size_t __locale_encode(char *to, wchar_t c);
size_t __locale_decode(wchar_t *to, const char *s, size_t n, mbstate_t *state);
/* For printf: null means bytes up to 127. */
extern size_t (*__encode_hook)(char *to, wchar_t c);
/* For scanf, the same the other way. */
extern size_t (*__decode_hook)(wchar_t *to, const char *s, size_t n, mbstate_t *state);

struct __locale_struct {
  signed char charset;
};
#endif
