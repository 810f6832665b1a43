#include "../internal/charset.h"
#include <ctype.h>
#include <wctype.h>

static int is(wint_t c, int kind) {
  return __unicode ? __unicode->is(c, kind) : 0;
}

int iswalnum(wint_t c) {
  return c < 128 ? isalnum((int)c) : is(c, IS_ALNUM);
}

int iswalpha(wint_t c) {
  return c < 128 ? isalpha((int)c) : is(c, IS_ALPHA);
}

int iswblank(wint_t c) {
  return c < 128 ? isblank((int)c) : is(c, IS_BLANK);
}

int iswcntrl(wint_t c) {
  return c < 128 ? iscntrl((int)c) : is(c, IS_CNTRL);
}

int iswdigit(wint_t c) {
  return c < 128 ? isdigit((int)c) : is(c, IS_DIGIT);
}

int iswgraph(wint_t c) {
  return c < 128 ? isgraph((int)c) : is(c, IS_GRAPH);
}

int iswlower(wint_t c) {
  return c < 128 ? islower((int)c) : is(c, IS_LOWER);
}

int iswprint(wint_t c) {
  return c < 128 ? isprint((int)c) : is(c, IS_PRINT);
}

int iswpunct(wint_t c) {
  return c < 128 ? ispunct((int)c) : is(c, IS_PUNCT);
}

int iswspace(wint_t c) {
  return c < 128 ? isspace((int)c) : is(c, IS_SPACE);
}

int iswupper(wint_t c) {
  return c < 128 ? isupper((int)c) : is(c, IS_UPPER);
}

int iswxdigit(wint_t c) {
  return c < 128 ? isxdigit((int)c) : is(c, IS_XDIGIT);
}

wint_t towlower(wint_t c) {
  return c < 128 ? (wint_t)tolower((int)c) : __unicode ? __unicode->map(c, 0) : c;
}

wint_t towupper(wint_t c) {
  return c < 128 ? (wint_t)toupper((int)c) : __unicode ? __unicode->map(c, 1) : c;
}
