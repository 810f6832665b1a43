/* The words of a shell's line: tilde, parameters, arithmetic, splitting, patterns, quotes. There is no shell, so a command's output is
 * WRDE_CMDSUB where that is asked for and WRDE_NOSPACE, as where it cannot be started, where not. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include <ctype.h>
#include <glob.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wordexp.h>

/* A word on its way: its characters, each with what it was. A value makes no pattern, but is part of one. */
enum { PLAIN, QUOTED, VALUE };

struct words {
  wordexp_t *to;
  const char *at;
  const char *separators;
  int flags;
  char *text, *quoted; /* and of which kind each is */
  size_t length, room;
  int open; /* a word has begun, be it empty */
};

static int push(struct words *w, char c, int quoted) {
  if (w->length + 2 > w->room) {
    size_t room = w->room ? 2 * w->room : 64;
    char *text = realloc(w->text, room);
    if (!text) return WRDE_NOSPACE;
    w->text = text;
    char *marks = realloc(w->quoted, room);
    if (!marks) return WRDE_NOSPACE;
    w->quoted = marks;
    w->room = room;
  }
  w->text[w->length] = c;
  w->quoted[w->length++] = (char)quoted;
  w->open = 1;
  return 0;
}

static int add(struct words *w, char *word) {
  wordexp_t *to = w->to;
  size_t n = to->we_offs + to->we_wordc;
  char **all = word ? realloc(to->we_wordv, (n + 2) * sizeof *all) : 0;
  if (!all) {
    free(word);
    return WRDE_NOSPACE;
  }
  to->we_wordv = all;
  all[n] = word;
  all[n + 1] = 0;
  to->we_wordc++;
  return 0;
}

/* The text between two places, with a backslash before what is quoted if it is to be a pattern. */
static char *unquoted(struct words *w, int pattern) {
  char *copy = malloc(2 * w->length + 1), *p = copy;
  if (!copy) return 0;
  for (size_t i = 0; i < w->length; i++) {
    if (pattern && (w->quoted[i] == QUOTED || w->text[i] == '\\')) *p++ = '\\';
    *p++ = w->text[i];
  }
  *p = 0;
  return copy;
}

/* The word is over: a pattern gives the names that it fits, if there are any. */
static int finish(struct words *w) {
  if (!w->open) return 0;
  int wild = 0, error = 0;
  for (size_t i = 0; i < w->length; i++) wild |= !w->quoted[i] && strchr("*?[", w->text[i]) != 0;
  if (wild) {
    char *pattern = unquoted(w, 1);
    glob_t found;
    if (!pattern) return WRDE_NOSPACE;
    int r = glob(pattern, 0, 0, &found);
    free(pattern);
    if (!r) {
      for (size_t i = 0; i < found.gl_pathc && !error; i++) error = add(w, strdup(found.gl_pathv[i]));
      globfree(&found);
      w->length = 0;
      w->open = 0;
      return error;
    }
    if (r == GLOB_NOSPACE) return WRDE_NOSPACE;
  }
  error = add(w, unquoted(w, 0));
  w->length = 0;
  w->open = 0;
  return error;
}

/* A value: as it is within quotes, else split at the separators. */
static int put_value(struct words *w, const char *value, int quoted) {
  int error = 0;
  for (; *value && !error; value++) {
    if (quoted || !strchr(w->separators, *value)) error = push(w, *value, quoted ? QUOTED : VALUE);
    else if (w->open || !isspace((unsigned char)*value)) {
      w->open = 1;
      error = finish(w);
      /* White space around another separator goes with it. */
      while (isspace((unsigned char)*value) && value[1] && isspace((unsigned char)value[1]) && strchr(w->separators, value[1])) value++;
    }
  }
  return error;
}

static int expand(struct words *w, int stop);

/* An expression of longs: + - * / and parentheses. */
static int sum(const char **p, long *value, int depth);

static int factor(const char **p, long *value, int depth) {
  while (isspace((unsigned char)**p)) ++*p;
  if (**p == '(') {
    ++*p;
    if (depth > 100 || sum(p, value, depth + 1)) return WRDE_SYNTAX;
    if (**p != ')') return WRDE_SYNTAX;
    ++*p;
  } else if (**p == '-' || **p == '+') {
    int minus = *(*p)++ == '-';
    if (depth > 100 || factor(p, value, depth + 1)) return WRDE_SYNTAX;
    if (minus) *value = -*value;
  } else {
    char *end;
    *value = strtol(*p, &end, 0);
    if (end == *p) return WRDE_SYNTAX;
    *p = end;
  }
  while (isspace((unsigned char)**p)) ++*p;
  return 0;
}

static int product(const char **p, long *value, int depth) {
  int error = factor(p, value, depth);
  while (!error && (**p == '*' || **p == '/')) {
    char op = *(*p)++;
    long other;
    if ((error = factor(p, &other, depth))) break;
    if (op == '*') *value *= other;
    else if (!other || (other == -1 && *value == -0x7fffffffffffffffL - 1)) return WRDE_SYNTAX;
    else *value /= other;
  }
  return error;
}

static int sum(const char **p, long *value, int depth) {
  int error = product(p, value, depth);
  while (!error && (**p == '+' || **p == '-')) {
    char op = *(*p)++;
    long other;
    if ((error = product(p, &other, depth))) break;
    *value = op == '+' ? *value + other : *value - other;
  }
  return error;
}

/* The text up to the end of a nested construct, expanded as one word. */
static int nested(struct words *w, const char *text, size_t n, char **to) {
  char *copy = strndup(text, n);
  if (!copy) return WRDE_NOSPACE;
  wordexp_t none = {0, 0, 0};
  struct words inner = {&none, copy, "", w->flags, 0, 0, 0, 0, 0};
  int error = expand(&inner, 1);
  if (!error && !(*to = inner.length ? unquoted(&inner, 0) : strdup(""))) error = WRDE_NOSPACE;
  free(inner.text);
  free(inner.quoted);
  free(copy);
  return error;
}

static int arithmetic(struct words *w, int quoted) {
  const char *start = w->at + 2;
  int depth = 2;
  const char *end = start;
  for (; *end; end++) {
    if (*end == '(') depth++;
    if (*end == ')' && !--depth) break;
  }
  if (!*end || end[-1] != ')') return WRDE_SYNTAX;
  char *text, digits[24];
  int error = nested(w, start, (size_t)(end - 1 - start), &text);
  if (error) return error;
  const char *p = text;
  long value = 0;
  while (isspace((unsigned char)*p)) p++;
  if (*p) error = sum(&p, &value, 0);
  if (*p) error = WRDE_SYNTAX;
  free(text);
  if (error) return error;
  w->at = end + 1;
  snprintf(digits, sizeof digits, "%ld", value);
  return put_value(w, digits, quoted);
}

/* ${name:-word} and its relatives; `colon`: an empty value counts as none. */
static int with_word(struct words *w, const char *name, const char *value, int colon, char op, const char *text, size_t n, int quoted) {
  int none = !value || (colon && !*value), error = 0;
  if (op == '+' ? none : !none) return op == '+' ? 0 : put_value(w, value, quoted);
  char *word;
  if ((error = nested(w, text, n, &word))) return error;
  if (op == '?') {
    fprintf(stderr, "%s: %s\n", name, *word ? word : "parameter null or not set");
    error = WRDE_BADVAL;
  } else {
    if (op == '=') setenv(name, word, 1);
    error = put_value(w, word, quoted);
  }
  free(word);
  return error;
}

static int braced(struct words *w, int quoted) {
  const char *p = w->at + 1, *start;
  int count = *p == '#' && p[1] != '}', depth = 1;
  start = p += count;
  while (isalnum((unsigned char)*p) || *p == '_') p++;
  char *name = strndup(start, (size_t)(p - start));
  const char *end = p;
  for (; *end; end++) {
    if (*end == '\\' && end[1]) end++;
    else if (*end == '{') depth++;
    else if (*end == '}' && !--depth) break;
  }
  if (!name) return WRDE_NOSPACE;
  int colon = *p == ':', error = 0;
  char op = p[colon], digits[24];
  const char *value = getenv(name);
  if (!*name || !*end) error = WRDE_SYNTAX;
  else if (p == end && count) {
    snprintf(digits, sizeof digits, "%zu", value ? strlen(value) : 0);
    error = put_value(w, digits, quoted);
  } else if (p == end) {
    if (!value && w->flags & WRDE_UNDEF) error = WRDE_BADVAL;
    else if (value) error = put_value(w, value, quoted);
  } else if (count || !op || !strchr("-=?+", op)) error = WRDE_SYNTAX;
  else error = with_word(w, name, value, colon, op, p + colon + 1, (size_t)(end - p - colon - 1), quoted);
  free(name);
  w->at = end + 1;
  return error;
}

static int dollar(struct words *w, int quoted) {
  const char *p = ++w->at;
  if (*p == '(' && p[1] == '(') return arithmetic(w, quoted);
  if (*p == '(') return w->flags & WRDE_NOCMD ? WRDE_CMDSUB : WRDE_NOSPACE;
  if (*p == '{') return braced(w, quoted);
  if (*p == '$') {
    char digits[16];
    w->at++;
    snprintf(digits, sizeof digits, "%d", (int)getpid());
    return put_value(w, digits, quoted);
  }
  if (!isalpha((unsigned char)*p) && *p != '_') return push(w, '$', quoted);
  while (isalnum((unsigned char)*p) || *p == '_') p++;
  char *name = strndup(w->at, (size_t)(p - w->at));
  if (!name) return WRDE_NOSPACE;
  const char *value = getenv(name);
  free(name);
  w->at = p;
  if (!value) return w->flags & WRDE_UNDEF ? WRDE_BADVAL : 0;
  return put_value(w, value, quoted);
}

static int tilde(struct words *w) {
  const char *end = w->at + strcspn(w->at, "/ \t\n:\\'\"$");
  char *user = strndup(w->at + 1, (size_t)(end - w->at - 1));
  if (!user) return WRDE_NOSPACE;
  const char *home = *user ? 0 : getenv("HOME");
  struct passwd *p = home ? 0 : *user ? getpwnam(user) : getpwuid(getuid());
  if (p) home = p->pw_dir;
  free(user);
  int error = 0;
  if (!home) error = push(w, *w->at++, 0);
  else {
    w->at = end;
    while (*home && !error) error = push(w, *home++, 1);
  }
  return error;
}

/* Behind the first = of a word, and behind a colon after it, a tilde counts as at the beginning. */
static int assigned(const struct words *w) {
  const char *first = w->length ? memchr(w->text, '=', w->length) : 0;
  return first && (first == w->text + w->length - 1 || w->text[w->length - 1] == ':');
}

static int quotes(struct words *w) {
  int error = 0;
  w->open = 1;
  if (*w->at++ == '\'') {
    while (*w->at && *w->at != '\'' && !error) error = push(w, *w->at++, 1);
  } else {
    while (*w->at && *w->at != '"' && !error) {
      if (*w->at == '$') error = dollar(w, 1);
      else if (*w->at == '`') error = w->flags & WRDE_NOCMD ? WRDE_CMDSUB : WRDE_NOSPACE;
      else if (*w->at == '\\' && w->at[1] && strchr("$`\"\\\n", w->at[1])) {
        if (w->at[1] != '\n') error = push(w, w->at[1], 1);
        w->at += 2;
      } else error = push(w, *w->at++, 1);
    }
  }
  if (error) return error;
  return *w->at++ ? 0 : WRDE_SYNTAX;
}

/* The whole line; `one`: white space does not end a word. */
static int expand(struct words *w, int one) {
  int error = 0;
  while (*w->at && !error) {
    char c = *w->at;
    if (c == '\\') {
      if (!w->at[1]) return WRDE_SYNTAX;
      if (w->at[1] != '\n') error = push(w, w->at[1], 1);
      w->at += 2;
    } else if (c == '$') error = dollar(w, 0);
    else if (c == '`') return w->flags & WRDE_NOCMD ? WRDE_CMDSUB : WRDE_NOSPACE;
    else if (c == '"' || c == '\'') error = quotes(w);
    else if (c == '~' && (!w->open || assigned(w))) error = tilde(w);
    else if (!one && strchr("\n|&;<>(){}", c)) return WRDE_BADCHAR;
    else if (!one && (c == ' ' || c == '\t')) {
      w->at++;
      error = finish(w);
    } else {
      w->at++;
      error = push(w, c, 0);
    }
  }
  return error || one ? error : finish(w);
}

int wordexp(const char *restrict line, wordexp_t *restrict to, int flags) {
  wordexp_t old = *to;
  if (flags & WRDE_REUSE) wordfree(&old);
  if (!(flags & WRDE_APPEND)) {
    to->we_wordc = 0;
    if (!(flags & WRDE_DOOFFS)) to->we_offs = 0;
    to->we_wordv = calloc(to->we_offs + 1, sizeof(char *));
    if (!to->we_wordv) return WRDE_NOSPACE;
  }
  wordexp_t before = *to;
  const char *separators = getenv("IFS");
  struct words w = {to, line, separators ? separators : " \t\n", flags, 0, 0, 0, 0, 0};
  int error = expand(&w, 0);
  free(w.text);
  free(w.quoted);
  /* What went wrong left no words, but where there was no memory. */
  if (error && error != WRDE_NOSPACE) {
    for (size_t i = before.we_wordc; i < to->we_wordc; i++) free(to->we_wordv[to->we_offs + i]);
    to->we_wordc = before.we_wordc;
    to->we_wordv[to->we_offs + to->we_wordc] = 0;
  }
  return error;
}

void wordfree(wordexp_t *w) {
  for (size_t i = 0; w->we_wordv && i < w->we_wordc; i++) free(w->we_wordv[w->we_offs + i]);
  free(w->we_wordv);
  w->we_wordv = 0;
}
