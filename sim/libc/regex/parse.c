/* regcomp: POSIX regular expressions, basic and extended, with the GNU operators, as a tree. */
#include "../internal/regex.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct parser {
  const char *p;
  struct __regex *r;
  int extended, icase, newline;
  int error;
  int depth;  /* of open groups */
  int groups; /* begun so far */
  unsigned int closed;
};

typedef struct __regex_node node;

static node *make(struct parser *s, int type, node *left, node *right) {
  node *n = calloc(1, sizeof *n);
  if (!n) {
    s->error = REG_ESPACE;
    return 0;
  }
  n->type = type;
  n->left = left;
  n->right = right;
  n->all = s->r->all;
  s->r->all = n;
  return n;
}

static node *fail(struct parser *s, int error) {
  if (!s->error) s->error = error;
  return 0;
}

static node *make_char(struct parser *s, int c) {
  node *n = make(s, R_CHAR, 0, 0);
  if (n) n->value = s->icase ? tolower(c) : c;
  return n;
}

static void set_add(node *n, int c) {
  n->set[c >> 3] |= (unsigned char)(1 << (c & 7));
}

static node *make_set(struct parser *s) {
  node *n = make(s, R_SET, 0, 0);
  if (n && !(n->set = calloc(1, 32))) return fail(s, REG_ESPACE);
  return n;
}

static int is_word(int c) {
  return isalnum(c) || c == '_';
}

static int is_space(int c) {
  return isspace(c);
}

static node *class_of(struct parser *s, int (*is)(int), int invert) {
  node *n = make_set(s);
  for (int c = 0; n && c < 256; c++)
    if ((is(c) != 0) != invert) set_add(n, c);
  return n;
}

static const struct {
  const char *name;
  int (*is)(int);
} classes[] = {{"alpha", isalpha}, {"digit", isdigit}, {"alnum", isalnum}, {"upper", isupper}, {"lower", islower}, {"space", isspace},
               {"blank", isblank}, {"punct", ispunct}, {"print", isprint}, {"graph", isgraph}, {"cntrl", iscntrl}, {"xdigit", isxdigit}};

/* "[:alpha:]" inside brackets, behind the colon. */
static int add_class(struct parser *s, node *n) {
  const char *end = strstr(s->p, ":]");
  if (!end) return REG_EBRACK;
  size_t length = (size_t)(end - s->p);
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
    if (strlen(classes[i].name) != length || strncmp(classes[i].name, s->p, length)) continue;
    int (*is)(int) = classes[i].is;
    if (s->icase && (is == isupper || is == islower)) is = isalpha;
    for (int c = 0; c < 256; c++)
      if (is(c)) set_add(n, c);
    s->p = end + 2;
    return 0;
  }
  return REG_ECTYPE;
}

/* One end of a range: a character, "[.x.]" or "[=x=]". */
static int range_end(struct parser *s) {
  const char *p = s->p;
  if (*p != '[' || (p[1] != '.' && p[1] != '=')) return (unsigned char)*s->p++;
  if (!p[2] || p[3] != p[1] || p[4] != ']') {
    s->error = p[2] && strchr(p + 2, ']') ? REG_ECOLLATE : REG_EBRACK;
    return 0;
  }
  s->p += 5;
  return (unsigned char)p[2];
}

static node *bracket(struct parser *s) {
  node *n = make_set(s);
  if (!n) return 0;
  int invert = *s->p == '^';
  if (invert) s->p++;
  const char *start = s->p;
  for (; *s->p != ']' || s->p == start;) {
    if (!*s->p) return fail(s, REG_EBRACK);
    if (*s->p == '[' && s->p[1] == ':') {
      s->p += 2;
      int error = add_class(s, n);
      if (error) return fail(s, error);
      continue;
    }
    int low = range_end(s), high = low;
    if (s->error) return 0;
    if (*s->p == '-' && s->p[1] && s->p[1] != ']') {
      if (s->p[-1] == ']' && s->p - start > 4 && s->p[-2] == '=') return fail(s, REG_ERANGE);
      s->p++;
      high = range_end(s);
      if (s->error) return 0;
      if (high < low) return fail(s, REG_ERANGE);
    }
    for (int c = low; c <= high; c++) {
      set_add(n, c);
      if (s->icase) {
        set_add(n, tolower(c));
        set_add(n, toupper(c));
      }
    }
  }
  s->p++;
  for (int i = 0; invert && i < 32; i++) n->set[i] = (unsigned char)~n->set[i];
  if (invert && s->newline) n->set['\n' >> 3] &= (unsigned char)~(1 << ('\n' & 7));
  return n;
}

static node *alternatives(struct parser *s);

static node *group(struct parser *s) {
  int number = ++s->groups;
  s->depth++;
  node *inside = alternatives(s);
  if (s->error) return 0;
  s->depth--;
  if (s->extended ? *s->p != ')' : strncmp(s->p, "\\)", 2)) return fail(s, REG_EPAREN);
  s->p += s->extended ? 1 : 2;
  if (number < 32) s->closed |= 1U << number;
  node *n = make(s, R_GROUP, inside, 0);
  if (n) n->value = number;
  return n;
}

static node *escaped(struct parser *s) {
  int c = (unsigned char)*s->p;
  if (!c) return fail(s, REG_EESCAPE);
  s->p++;
  switch (c) {
    case 'w': return class_of(s, is_word, 0);
    case 'W': return class_of(s, is_word, 1);
    case 's': return class_of(s, is_space, 0);
    case 'S': return class_of(s, is_space, 1);
    case '<': return make(s, R_WORD_BEGIN, 0, 0);
    case '>': return make(s, R_WORD_END, 0, 0);
    case 'b': return make(s, R_BOUNDARY, 0, 0);
    case 'B': return make(s, R_NOT_BOUNDARY, 0, 0);
    case '`': return make(s, R_BUFFER_BEGIN, 0, 0);
    case '\'': return make(s, R_BUFFER_END, 0, 0);
  }
  if (c >= '1' && c <= '9') {
    if (!(s->closed & 1U << (c - '0'))) return fail(s, REG_ESUBREG);
    node *n = make(s, R_BACK, 0, 0);
    if (n) n->value = c - '0';
    s->r->has_back = 1;
    return n;
  }
  if (c == '(' && !s->extended) return group(s);
  return make_char(s, c);
}

/* Does a branch end here? */
static int at_end(const struct parser *s) {
  if (!*s->p) return 1;
  if (s->extended) return *s->p == '|' || (*s->p == ')' && s->depth);
  return *s->p == '\\' && (s->p[1] == '|' || (s->p[1] == ')' && s->depth));
}

static int is_anchor_end(const struct parser *s) {
  const char *next = s->p + 1;
  return s->extended || !*next || (*next == '\\' && (next[1] == ')' || next[1] == '|')) || (s->newline && *next == '\n');
}

static node *atom(struct parser *s, int first) {
  int c = (unsigned char)*s->p;
  if (c == '\\') {
    s->p++;
    if (!s->extended && (*s->p == '{' || *s->p == '}') && first && *s->p == '{') return fail(s, REG_BADRPT);
    if (!s->extended && *s->p == ')') return fail(s, REG_EPAREN);
    return escaped(s);
  }
  if (c == '^' && (s->extended || first)) {
    s->p++;
    return make(s, R_BEGIN, 0, 0);
  }
  if (c == '$' && is_anchor_end(s)) {
    s->p++;
    return make(s, R_END, 0, 0);
  }
  s->p++;
  if (c == '[') return bracket(s);
  if (c == '.') return make(s, R_ANY, 0, 0);
  if (s->extended && c == '(') return group(s);
  if (s->extended && first && (c == '*' || c == '+' || c == '?')) return fail(s, REG_BADRPT);
  return make_char(s, c);
}

/* "{m,n}", behind the brace; 0 with an error. */
static int interval(struct parser *s, int *min, int *max) {
  const char *p = s->p;
  long low = 0, high;
  int digits = 0;
  for (; isdigit((unsigned char)*p) && low < 100000; p++, digits++) low = 10 * low + *p - '0';
  high = digits ? low : 0;
  int comma = *p == ',';
  if (comma) {
    p++;
    high = -1;
    if (isdigit((unsigned char)*p)) {
      high = 0;
      for (; isdigit((unsigned char)*p) && high < 100000; p++) high = 10 * high + *p - '0';
    }
  }
  int closes = s->extended ? *p == '}' : p[0] == '\\' && p[1] == '}';
  if (!closes || (!digits && !comma)) {
    fail(s, *p ? REG_BADBR : REG_EBRACE);
    return 0;
  }
  if (high >= 0 && high < low) {
    fail(s, REG_BADBR);
    return 0;
  }
  if (low > 32767 || high > 32767) {
    fail(s, REG_ESIZE);
    return 0;
  }
  s->p = p + (s->extended ? 1 : 2);
  *min = (int)low;
  *max = (int)high;
  return 1;
}

static node *repeated(struct parser *s, int first) {
  node *n;
  if (!s->extended && first && *s->p == '*') {
    s->p++;
    n = make_char(s, '*');
  } else {
    n = atom(s, first);
  }
  while (n && !s->error) {
    int min, max;
    int simple = !s->extended && *s->p == '\\';
    char c = simple ? s->p[1] : *s->p;
    if (s->extended && n->type == R_BEGIN && c && strchr("*+?{", c)) return fail(s, REG_BADRPT);
    if (c == '*' && !simple && (s->extended || n->type != R_BEGIN)) {
      min = 0;
      max = -1;
      s->p++;
    } else if ((c == '+' || c == '?') && (s->extended || simple)) {
      min = c == '+';
      max = c == '+' ? -1 : 1;
      s->p += simple ? 2 : 1;
    } else if (c == '{' && (s->extended || simple)) {
      s->p += simple ? 2 : 1;
      if (!interval(s, &min, &max)) return 0;
    } else {
      break;
    }
    n = make(s, R_REPEAT, n, 0);
    if (n) {
      n->min = min;
      n->max = max;
    }
  }
  return n;
}

static node *branch(struct parser *s) {
  node *n = 0;
  int first = 1;
  while (!at_end(s) && !s->error) {
    node *next = repeated(s, first);
    if (!next) return 0;
    /* In a basic expression "^*" has a star that is a character. */
    first = !s->extended && next->type == R_BEGIN && *s->p == '*';
    n = n ? make(s, R_CAT, n, next) : next;
  }
  return n ? n : make(s, R_EMPTY, 0, 0);
}

static node *alternatives(struct parser *s) {
  node *n = branch(s);
  while (n && !s->error && (s->extended ? *s->p == '|' : *s->p == '\\' && s->p[1] == '|')) {
    s->p += s->extended ? 1 : 2;
    node *other = branch(s);
    n = other ? make(s, R_ALT, n, other) : 0;
  }
  return n;
}

int regcomp(regex_t *restrict to, const char *restrict text, int flags) {
  struct __regex *r = calloc(1, sizeof *r);
  memset(to, 0, sizeof *to);
  if (!r) return REG_ESPACE;
  to->__program = r;
  r->flags = flags;
  struct parser s = {.p = text, .r = r, .extended = flags & REG_EXTENDED, .icase = flags & REG_ICASE, .newline = flags & REG_NEWLINE};
  r->root = alternatives(&s);
  if (!s.error && *s.p) s.error = REG_ERPAREN;
  if (s.error) {
    regfree(to);
    return s.error;
  }
  to->re_nsub = (size_t)s.groups;
  return 0;
}

void regfree(regex_t *to) {
  struct __regex *r = to->__program;
  while (r && r->all) {
    node *n = r->all;
    r->all = n->all;
    free(n->set);
    free(n);
  }
  free(r);
  to->__program = 0;
}
