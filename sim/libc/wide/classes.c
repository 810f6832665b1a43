/* Classes and mappings of wide characters by their names. */
#include <string.h>
#include <wctype.h>

static const struct {
  const char *name;
  int (*is)(wint_t);
} classes[] = {{"alnum", iswalnum}, {"alpha", iswalpha}, {"blank", iswblank}, {"cntrl", iswcntrl},
               {"digit", iswdigit}, {"graph", iswgraph}, {"lower", iswlower}, {"print", iswprint},
               {"punct", iswpunct}, {"space", iswspace}, {"upper", iswupper}, {"xdigit", iswxdigit}};
static const int mappings[2];

wctype_t wctype(const char *name) {
  for (unsigned long i = 0; i < sizeof classes / sizeof *classes; i++)
    if (!strcmp(classes[i].name, name)) return i + 1;
  return 0;
}

int iswctype(wint_t c, wctype_t class) {
  return class && class <= sizeof classes / sizeof *classes ? classes[class - 1].is(c) != 0 : 0;
}

wctrans_t wctrans(const char *name) {
  return !strcmp(name, "tolower") ? &mappings[0] : !strcmp(name, "toupper") ? &mappings[1] : 0;
}

wint_t towctrans(wint_t c, wctrans_t mapping) {
  return mapping == &mappings[0] ? towlower(c) : mapping == &mappings[1] ? towupper(c) : c;
}
