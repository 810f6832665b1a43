/* Conversion of character sets: from one to Unicode and on to the other, a character at a time. */
#define _GNU_SOURCE
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

enum { UTF8, ASCII, LATIN1, UTF16, UTF16LE, UTF16BE, UCS2, UTF32, UTF32LE, UTF32BE, UCS4, UCS4LE, WCHAR };

static const struct {
  const char *name;
  int set;
} sets[] = {
    {"UTF-8", UTF8},        {"UTF8", UTF8},         {"ISO-10646/UTF8", UTF8}, {"ASCII", ASCII},
    {"US-ASCII", ASCII},    {"ANSI_X3.4-1968", ASCII}, {"ISO646-US", ASCII},  {"646", ASCII},
    {"ISO-8859-1", LATIN1}, {"ISO8859-1", LATIN1},  {"ISO_8859-1", LATIN1},   {"ISO88591", LATIN1},
    {"LATIN1", LATIN1},     {"L1", LATIN1},         {"UTF-16", UTF16},        {"UTF16", UTF16},
    {"UTF-16LE", UTF16LE},  {"UTF16LE", UTF16LE},   {"UTF-16BE", UTF16BE},    {"UTF16BE", UTF16BE},
    {"UCS-2", UCS2},        {"UCS2", UCS2},         {"UTF-32", UTF32},        {"UTF32", UTF32},
    {"UTF-32LE", UTF32LE},  {"UTF32LE", UTF32LE},   {"UTF-32BE", UTF32BE},    {"UTF32BE", UTF32BE},
    {"UCS-4", UCS4},        {"UCS4", UCS4},         {"UCS-4BE", UCS4},        {"UCS-4LE", UCS4LE},
    {"WCHAR_T", WCHAR},     {"INTERNAL", WCHAR},
};

struct converter {
  int from, to, ignore, translit;
  int big_input; /* what a byte order mark said */
  int started_in, started_out;
};

enum { INCOMPLETE = -1, INVALID = -2 };

static int find(const char *name, struct converter *c, int target) {
  size_t n = strcspn(name, "/");
  const char *slashes = strstr(name, "//");
  if (slashes) n = (size_t)(slashes - name);
  else n = strlen(name);
  if (target && slashes) {
    c->ignore = strcasestr(slashes, "IGNORE") != 0;
    c->translit = strcasestr(slashes, "TRANSLIT") != 0;
  }
  if (!n) return ASCII; /* the set of the locale */
  for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
    if (strlen(sets[i].name) == n && !strncasecmp(sets[i].name, name, n)) return sets[i].set;
  return -1;
}

iconv_t iconv_open(const char *to, const char *from) {
  struct converter *c = calloc(1, sizeof *c);
  if (!c) return (iconv_t)-1;
  c->to = find(to, c, 1);
  c->from = find(from, c, 0);
  if (c->to >= 0 && c->from >= 0) return c;
  free(c);
  errno = EINVAL;
  return (iconv_t)-1;
}

int iconv_close(iconv_t c) {
  if (c == (iconv_t)-1) {
    errno = EBADF;
    return -1;
  }
  free(c);
  return 0;
}

static long unit(const unsigned char *p, int bytes, int big) {
  unsigned long v = 0;
  for (int i = 0; i < bytes; i++) v |= (unsigned long)p[i] << 8 * (big ? bytes - 1 - i : i);
  return (long)v;
}

static int get_utf8(const unsigned char *p, size_t n, long *character) {
  unsigned char first = *p;
  int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (!length) return INVALID;
  long v = length == 1 ? first : first & (0xff >> (length + 1));
  for (int i = 1; i < length; i++) {
    if ((size_t)i >= n) return INCOMPLETE;
    if ((p[i] & 0xc0) != 0x80) return INVALID;
    v = v << 6 | (p[i] & 0x3f);
    if (i == 1 && ((length == 3 && v < 0x20) || (length == 4 && v < 0x10))) return INVALID;
    if (i == 1 && ((length == 3 && v >= 0x360 && v < 0x380) || (length == 4 && v >= 0x110))) return INVALID;
  }
  *character = v;
  return length;
}

static int get_utf16(const unsigned char *p, size_t n, int big, int pairs, long *character) {
  if (n < 2) return INCOMPLETE;
  long high = unit(p, 2, big);
  *character = high;
  if (high < 0xd800 || high > 0xdfff) return 2;
  if (!pairs || high > 0xdbff) return INVALID;
  if (n < 4) return INCOMPLETE;
  long low = unit(p + 2, 2, big);
  if (low < 0xdc00 || low > 0xdfff) return INVALID;
  *character = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  return 4;
}

static int get_utf32(const unsigned char *p, size_t n, int big, long most, long *character) {
  if (n < 4) return INCOMPLETE;
  *character = unit(p, 4, big);
  return *character > most || (*character >= 0xd800 && *character <= 0xdfff) ? INVALID : 4;
}

/* How many bytes the next character has. */
static int get(struct converter *c, const unsigned char *p, size_t n, long *character) {
  switch (c->from) {
    case UTF8: return get_utf8(p, n, character);
    case ASCII:
    case LATIN1:
      *character = *p;
      return c->from == ASCII && *p > 127 ? INVALID : 1;
    case UCS2: return get_utf16(p, n, 0, 0, character);
    case UTF16:
    case UTF16LE:
    case UTF16BE: return get_utf16(p, n, c->from == UTF16 ? c->big_input : c->from == UTF16BE, 1, character);
    case UTF32:
    case UTF32LE:
    case UTF32BE: return get_utf32(p, n, c->from == UTF32 ? c->big_input : c->from == UTF32BE, 0x10ffff, character);
    default: return get_utf32(p, n, c->from == UCS4, 0x7fffffff, character);
  }
}

static int put_units(unsigned char *to, int bytes, int big, long v) {
  for (int i = 0; i < bytes; i++) to[big ? bytes - 1 - i : i] = (unsigned char)(v >> 8 * i);
  return bytes;
}

/* The bytes of a character, at most four; INVALID where the set does not have it. */
static int put(int set, long v, unsigned char *to) {
  switch (set) {
    case UTF8:
      if (v < 0x80) return put_units(to, 1, 1, v);
      if (v > 0x10ffff) return INVALID;
      int n = v < 0x800 ? 2 : v < 0x10000 ? 3 : 4;
      for (int i = n - 1; i > 0; i--, v >>= 6) to[i] = (unsigned char)(0x80 | (v & 0x3f));
      *to = (unsigned char)(0xf0 << (4 - n) | v);
      return n;
    case ASCII:
    case LATIN1: return v > (set == ASCII ? 127 : 255) ? INVALID : put_units(to, 1, 1, v);
    case UCS2: return v > 0xffff ? INVALID : put_units(to, 2, 0, v);
    case UTF16:
    case UTF16LE:
    case UTF16BE:
      if (v < 0x10000) return put_units(to, 2, set == UTF16BE, v);
      if (v > 0x10ffff) return INVALID;
      v -= 0x10000;
      put_units(to, 2, set == UTF16BE, 0xd800 + (v >> 10));
      return 2 + put_units(to + 2, 2, set == UTF16BE, 0xdc00 + (v & 0x3ff));
    default: return put_units(to, 4, set == UTF32BE || set == UCS4, v);
  }
}

/* A byte order mark at the beginning says how the rest is to be read. */
static size_t skip_mark(struct converter *c, const unsigned char *p, size_t n) {
  int bytes = c->from == UTF16 ? 2 : 4;
  if (n < (size_t)bytes) return 0;
  c->started_in = 1;
  if (unit(p, bytes, 1) == 0xfeff) c->big_input = 1;
  else if (unit(p, bytes, 0) != 0xfeff) return 0;
  return (size_t)bytes;
}

size_t iconv(iconv_t handle, char **restrict in, size_t *restrict left, char **restrict out, size_t *restrict room) {
  struct converter *c = handle;
  size_t replaced = 0;
  int skipped = 0;
  if (!in || !*in) {
    c->started_in = c->started_out = c->big_input = 0;
    return 0;
  }
  while (*left) {
    const unsigned char *p = (const unsigned char *)*in;
    if (!c->started_in && (c->from == UTF16 || c->from == UTF32)) {
      size_t mark = skip_mark(c, p, *left);
      *in += mark;
      *left -= mark;
      if (mark) continue;
    }
    unsigned char bytes[8];
    long character;
    int n = get(c, p, *left, &character), made = 0, start = 0;
    if (n == INCOMPLETE) {
      errno = EINVAL;
      return (size_t)-1;
    }
    if (!c->started_out && (c->to == UTF16 || c->to == UTF32)) start = put(c->to, 0xfeff, bytes);
    if (n > 0) made = put(c->to, character, bytes + start);
    if (n > 0 && made == INVALID && c->translit) {
      made = put(c->to, '?', bytes + start);
      replaced++;
    }
    if (n == INVALID || made == INVALID) {
      if (!c->ignore) {
        errno = EILSEQ;
        return (size_t)-1;
      }
      skipped = 1;
      if (n == INVALID) n = 1;
      *in += n;
      *left -= (size_t)n;
      continue;
    }
    if ((size_t)(start + made) > *room) {
      errno = E2BIG;
      return (size_t)-1;
    }
    memcpy(*out, bytes, (size_t)(start + made));
    c->started_out = 1;
    *out += start + made;
    *room -= (size_t)(start + made);
    *in += n;
    *left -= (size_t)n;
  }
  if (!skipped) return replaced;
  errno = EILSEQ;
  return (size_t)-1;
}
