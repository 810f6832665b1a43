#include <ctype.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

static int fold(int c, int flags) {
  return flags & FNM_CASEFOLD ? tolower(c) : c;
}

/* [:alpha:] in a bracket expression: how far its last character is, 0 if it is none. */
static int in_class(const char *p, int c, int *found) {
  static const struct {
    const char *name;
    int (*is)(int);
  } classes[] = {{"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank}, {"cntrl", iscntrl},
                 {"digit", isdigit}, {"graph", isgraph}, {"lower", islower}, {"print", isprint},
                 {"punct", ispunct}, {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit}};
  if (p[0] != '[' || p[1] != ':') return 0;
  for (unsigned long i = 0; i < sizeof classes / sizeof *classes; i++) {
    int n = (int)strlen(classes[i].name);
    if (strncmp(p + 2, classes[i].name, n) || p[2 + n] != ':' || p[3 + n] != ']') continue;
    if (classes[i].is(c)) *found = 1;
    return n + 3;
  }
  return 0;
}

/* A bracket expression: behind it in *end; -1 if it is none. */
static int in_set(const char *p, int raw, int flags, const char **end) {
  int c = fold(raw, flags);
  int invert = *p == '!' || *p == '^', found = 0;
  if (invert) p++;
  const char *start = p;
  for (; *p != ']' || p == start; p++) {
    if (!*p) return -1;
    int skipped = in_class(p, raw, &found);
    if (skipped) {
      p += skipped;
      continue;
    }
    if (*p == '\\' && !(flags & FNM_NOESCAPE) && p[1]) p++;
    int low = fold((unsigned char)*p, flags), high = low;
    if (p[1] == '-' && p[2] && p[2] != ']') {
      p += 2;
      if (*p == '\\' && !(flags & FNM_NOESCAPE) && p[1]) p++;
      high = fold((unsigned char)*p, flags);
    }
    if (low <= c && c <= high) found = 1;
  }
  *end = p + 1;
  return found != invert;
}

/* ENDED: the text is over, so that more characters for an earlier star are no use. */
#define ENDED 2

static int match(const char *p, const char *s, const char *start, int flags);

/* The last character of the bracket expression at p; p itself if there is none. */
static const char *set_end(const char *p) {
  const char *at = p + 1;
  if (*p != '[') return p;
  if (*at == '!' || *at == '^') at++;
  if (*at == ']') at++;
  while (*at && *at != ']') at++;
  return *at ? at : p;
}

/* Behind the parenthesis that closes the list which opens at p; 0: there is none. A backslash protects nothing here. */
static const char *list_end(const char *p) {
  int depth = 0;
  for (; *p; p++) {
    p = set_end(p);
    if (*p == '(') depth++;
    else if (*p == ')' && !--depth) return p + 1;
  }
  return 0;
}

/* Whether one of the patterns of the list at `list` fits the text from s up to e. */
static int one_fits(const char *list, const char *s, const char *e, const char *start, int flags) {
  size_t lead = s > start, n = (size_t)(e - s);
  const char *end = list_end(list);
  char *text = malloc(n + 2), *pattern = malloc((size_t)(end - list));
  int fits = 0;
  if (text && pattern) {
    memcpy(text, s - lead, n + lead);
    text[n + lead] = 0;
    for (const char *from = list + 1; !fits && from < end;) {
      int depth = 1;
      const char *to = from;
      for (; depth; to++) {
        to = set_end(to);
        if (*to == '(') depth++;
        else if (*to == ')' && !--depth) break;
        else if (*to == '|' && depth == 1) break;
      }
      memcpy(pattern, from, (size_t)(to - from));
      pattern[to - from] = 0;
      fits = match(pattern, text + lead, text, flags & ~FNM_LEADING_DIR) == 0;
      from = to + 1;
    }
  }
  free(text);
  free(pattern);
  return fits;
}

/* ?(…) *(…) +(…) @(…) !(…): p is at the first character. */
static int extended(const char *p, const char *s, const char *start, int flags) {
  const char *list = p + 1, *rest = list_end(list), *last = s + strlen(s);
  if ((*p == '?' || *p == '*') && match(rest, s, start, flags) == 0) return 0;
  for (const char *e = s; e <= last; e++) {
    if (one_fits(list, s, e, start, flags) == (*p == '!')) continue;
    if (match(rest, e, start, flags) == 0) return 0;
    if (e > s && (*p == '*' || *p == '+') && extended(p, e, start, flags) == 0) return 0;
  }
  return FNM_NOMATCH;
}

static int match(const char *p, const char *s, const char *start, int flags) {
  for (; *p; p++) {
    if (flags & FNM_EXTMATCH && p[1] == '(' && strchr("?*+@!", *p) && list_end(p + 1)) return extended(p, s, start, flags);
    int c = fold((unsigned char)*s, flags);
    int hidden = *s == '.' && flags & FNM_PERIOD && (s == start || (flags & FNM_PATHNAME && s[-1] == '/'));
    const char *end;
    int in;
    switch (*p) {
      case '?':
        if (!*s || hidden || (*s == '/' && flags & FNM_PATHNAME)) return FNM_NOMATCH;
        s++;
        continue;
      case '*':
        if (hidden) return FNM_NOMATCH;
        while (p[1] == '*') p++;
        for (;; s++) {
          int result = match(p + 1, s, start, flags);
          if (result != FNM_NOMATCH) return result;
          if (!*s) return ENDED;
          if (*s == '/' && flags & FNM_PATHNAME) return FNM_NOMATCH;
        }
      case '[':
        if (!*s || hidden || (*s == '/' && flags & FNM_PATHNAME)) return FNM_NOMATCH;
        in = in_set(p + 1, (unsigned char)*s, flags, &end);
        if (in >= 0) {
          if (!in) return FNM_NOMATCH;
          p = end - 1;
          s++;
          continue;
        }
        break;
      case '\\':
        if (!(flags & FNM_NOESCAPE) && p[1]) p++;
        break;
    }
    if (fold((unsigned char)*p, flags) != c) return FNM_NOMATCH;
    s++;
  }
  if (!*s || (*s == '/' && flags & FNM_LEADING_DIR)) return 0;
  return FNM_NOMATCH;
}

int fnmatch(const char *pattern, const char *text, int flags) {
  return match(pattern, text, text, flags) ? FNM_NOMATCH : 0;
}
