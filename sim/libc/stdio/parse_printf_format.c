#define _GNU_SOURCE
#include <printf.h>
#include <stdlib.h>
#include <string.h>

struct types {
  int *to;
  size_t n, room; /* n: the highest argument that is used */
  size_t next;
};

static void want(struct types *t, size_t at, int type) {
  if (at < t->room) t->to[at] = type;
  if (at + 1 > t->n) t->n = at + 1;
}

/* `12$` at *s: that argument, else the next one. */
static size_t place(struct types *t, const char **s) {
  size_t digits = strspn(*s, "0123456789");
  if (!digits || (*s)[digits] != '$') return t->next++;
  size_t at = (size_t)atoi(*s) - 1;
  *s += digits + 1;
  return at;
}

/* A width or precision: digits, or an argument. */
static void number(struct types *t, const char **s) {
  if (**s != '*') {
    *s += strspn(*s, "0123456789");
    return;
  }
  ++*s;
  want(t, place(t, s), PA_INT);
}

/* What glibc says: of %n, %lc and %ls the length is not told, nor that of an integer by q. */
static int type_of(char c, int length) {
  if (strchr("dioxXu", c)) {
    if (length == -2) return PA_CHAR;
    return PA_INT | (length == -1 ? PA_FLAG_SHORT : length > 0 && length < 3 ? PA_FLAG_LONG : 0);
  }
  if (strchr("eEfFgGaA", c)) return PA_DOUBLE | (length == 3 ? PA_FLAG_LONG_DOUBLE : 0);
  switch (c) {
    case 'c': return PA_CHAR;
    case 'C': return PA_WCHAR;
    case 's': return PA_STRING;
    case 'S': return PA_WSTRING;
    case 'p': return PA_POINTER;
    case 'n': return PA_INT | PA_FLAG_PTR;
  }
  return -1;
}

/** The types of a format's arguments, as many as fit; how many there are. */
size_t parse_printf_format(const char *restrict format, size_t n, int *restrict to) {
  struct types t = {to, 0, n, 0};
  for (const char *s = format; (s = strchr(s, '%')); s++) {
    s++;
    size_t digits = strspn(s, "0123456789"), own = (size_t)-1;
    if (digits && s[digits] == '$') own = place(&t, &s);
    s += strspn(s, "-+ #0'I");
    number(&t, &s);
    if (*s == '.') {
      s++;
      number(&t, &s);
    }
    int length = 0;
    for (; *s && strchr("hlLqjzZt", *s); s++) length = *s == 'h' ? length - 1 : *s == 'l' ? length + 1 : *s == 'L' || *s == 'q' ? 3 : 1;
    if (!*s) break;
    if (*s == '%' || *s == 'm') continue;
    int type = type_of(*s, length);
    if (type < 0) continue;
    want(&t, own == (size_t)-1 ? t.next++ : own, type);
  }
  return t.n;
}
