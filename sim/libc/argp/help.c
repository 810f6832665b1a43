/* What argp says of itself: usage, the list of options, messages; lines of 79 columns as glibc breaks them. */
#define _GNU_SOURCE
#include <argp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { short_column = 2, long_column = 6, doc_option_column = 2, text_column = 29, header_column = 1, usage_indent = 12, right = 79 };

struct page {
  FILE *to;
  char *line;
  size_t n, room, fixed; /* what is before `fixed` of the line stays there */
  int left, wrapped;
};

static void append(struct page *p, char c) {
  if (p->n + 1 >= p->room) {
    char *larger = realloc(p->line, p->room = 2 * p->room + 100);
    if (!larger) return;
    p->line = larger;
  }
  p->line[p->n++] = c;
}

static int is_blank(char c) {
  return c == ' ' || c == '\t';
}

/* Breaks the line where it is too long. */
static void wrap(struct page *p) {
  while (p->n >= right) {
    size_t at = p->n > right ? right : p->n - 1;
    while (at > p->fixed && !is_blank(p->line[at])) at--;
    size_t end, next;
    if (at > p->fixed || is_blank(p->line[at])) {
      next = at + 1;
      end = at;
      while (end > p->fixed && is_blank(p->line[end - 1])) end--;
    } else {
      at = p->n > right ? right : p->n;
      while (at < p->n && !is_blank(p->line[at])) at++;
      if (at == p->n) return;
      end = next = at;
      while (next < p->n && is_blank(p->line[next])) next++;
    }
    fwrite(p->line, 1, end, p->to);
    fputc('\n', p->to);
    size_t rest = p->n - next, indent = (size_t)p->wrapped;
    for (size_t i = p->n; i < indent + rest; i++) append(p, ' ');
    memmove(p->line + indent, p->line + next, rest);
    memset(p->line, ' ', indent);
    p->n = indent + rest;
    p->fixed = indent;
  }
}

static void put(struct page *p, const char *text, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (!p->n)
      while (p->n < (size_t)p->left) append(p, ' '), p->fixed = p->n;
    if (text[i] != '\n') {
      append(p, text[i]);
      continue;
    }
    wrap(p);
    fwrite(p->line, 1, p->n, p->to);
    fputc('\n', p->to);
    p->n = p->fixed = 0;
  }
}

static void say(struct page *p, const char *text) {
  put(p, text, strlen(text));
}

__attribute__((format(printf, 2, 3))) static void print(struct page *p, const char *format, ...) {
  char *text;
  va_list ap;
  va_start(ap, format);
  if (vasprintf(&text, format, ap) >= 0) {
    say(p, text);
    free(text);
  }
  va_end(ap);
}

/* What was written keeps the margins that it was written with. */
static void margins(struct page *p, int left, int wrapped) {
  wrap(p);
  p->fixed = p->n;
  p->left = left;
  p->wrapped = wrapped;
}

static void indent_to(struct page *p, size_t column) {
  while (p->n < column) say(p, " ");
}

/* A blank, or a new line where what follows would not fit. */
static void space(struct page *p, size_t following) {
  wrap(p);
  say(p, p->n + following >= right ? "\n" : " ");
}

/* Children that have a header or a group are clusters. */
struct cluster {
  const char *header;
  int group, index, depth;
  struct cluster *parent;
  const struct argp *argp;
};

struct entry {
  const struct argp_option *options; /* the option, and its aliases */
  int n, group;
  struct cluster *cluster;
  const struct argp *argp;
};

struct list {
  struct entry *entries;
  int n;
  const struct argp_state *state;
};

static int is_end(const struct argp_option *o) {
  return !o->name && !o->key && !o->doc && !o->group;
}

static int is_short(const struct argp_option *o) {
  return !(o->flags & OPTION_DOC) && o->key > 0 && o->key < 256 && isprint(o->key);
}

static int is_seen(const struct argp_option *o) {
  return !(o->flags & OPTION_HIDDEN);
}

static void gather(struct list *list, const struct argp *argp, struct cluster *cluster) {
  int group = 0;
  for (const struct argp_option *o = argp->options; o && !is_end(o);) {
    const struct argp_option *first = o++;
    group = first->group ? first->group : !first->name && !first->key ? group + 1 : group;
    while (!is_end(o) && o->flags & OPTION_ALIAS) o++;
    struct entry *larger = realloc(list->entries, (size_t)(list->n + 1) * sizeof *larger);
    if (!larger) return;
    list->entries = larger;
    list->entries[list->n++] = (struct entry){first, (int)(o - first), group, cluster, argp};
  }
  for (const struct argp_child *c = argp->children; c && c->argp; c++) {
    struct cluster *own = cluster;
    if (c->group || c->header) {
      own = malloc(sizeof *own);
      if (!own) return;
      *own = (struct cluster){c->header, c->group, (int)(c - argp->children), cluster ? cluster->depth + 1 : 0, cluster, argp};
    }
    gather(list, c->argp, own);
  }
}

/* 0, 1, 2, …, -2, -1. */
static int compare_groups(int a, int b) {
  return (a < 0) == (b < 0) ? a - b : b - a;
}

static const struct cluster *base_of(const struct cluster *c) {
  while (c->parent) c = c->parent;
  return c;
}

/* Of one depth: first by what is around them. */
static int compare_cousins(const struct cluster *a, const struct cluster *b) {
  int order = a->parent == b->parent ? 0 : compare_cousins(a->parent, b->parent);
  if (!order) order = compare_groups(a->group, b->group);
  return order ? order : b->index - a->index;
}

static int compare_clusters(const struct cluster *a, const struct cluster *b) {
  int deeper = a->depth - b->depth;
  while (a->depth > b->depth) a = a->parent;
  while (b->depth > a->depth) b = b->parent;
  int order = compare_cousins(a, b);
  return order ? order : deeper;
}

static int short_of(const struct entry *e) {
  for (int i = 0; i < e->n; i++)
    if (is_short(&e->options[i]) && is_seen(&e->options[i])) return e->options[i].key;
  return 0;
}

static const char *long_of(const struct entry *e) {
  for (int i = 0; i < e->n; i++)
    if (e->options[i].name && is_seen(&e->options[i])) return e->options[i].name;
  return 0;
}

/* A line of text, and not something that looks like an option. */
static int is_text(const struct entry *e, const char **name) {
  if (!(e->options->flags & OPTION_DOC) || !*name) return 0;
  while (isspace((unsigned char)**name)) ++*name;
  int result = **name != '-';
  while (**name && !isalnum((unsigned char)**name)) ++*name;
  return result;
}

static int compare_entries(const void *x, const void *y) {
  const struct entry *a = x, *b = y;
  const struct cluster *c = a->cluster, *d = b->cluster;
  int order = compare_groups(c ? base_of(c)->group : a->group, d ? base_of(d)->group : b->group);
  if (!order) order = (c != 0) - (d != 0);
  if (!order && c) order = compare_clusters(c, d);
  if (!order) order = compare_groups(a->group, b->group);
  if (order) return order;
  int s = short_of(a), t = short_of(b);
  const char *l = long_of(a), *m = long_of(b);
  int text = is_text(a, &l), text2 = is_text(b, &m);
  if (text != text2) return text - text2;
  unsigned char first = (unsigned char)(s ? s : l ? *l : 0), second = (unsigned char)(t ? t : m ? *m : 0);
  order = tolower(first) - tolower(second);
  if (!order) order = second - first;
  if (!order) order = (s != 0) - (t != 0);
  if (order || s) return order;
  order = (l != 0) - (m != 0);
  return order || !l ? order : strcasecmp(l, m);
}

/* A text as the argp's filter gives it. */
static const char *filtered(const struct list *list, const struct argp *argp, int key, const char *text) {
  if (!argp->help_filter) return text;
  const char *shown = argp->help_filter(key, text, list->state ? list->state->input : 0);
  return shown;
}

struct progress {
  const struct entry *before, *now;
  int separate, dropped, first;
};

static int is_within(const struct cluster *c, const struct cluster *outer) {
  while (c && c != outer) c = c->parent;
  return c == outer;
}

static void print_header(struct page *p, const struct list *list, struct progress *at, const char *text, const struct argp *argp) {
  const char *shown = filtered(list, argp, ARGP_KEY_HELP_HEADER, text);
  if (!shown) return;
  if (*shown) {
    if (at->before) say(p, "\n");
    indent_to(p, header_column);
    margins(p, header_column, header_column);
    say(p, shown);
    margins(p, 0, 0);
    say(p, "\n");
  }
  at->separate = 1;
}

static void comma(struct page *p, const struct list *list, struct progress *at, size_t column) {
  if (at->first) {
    const struct cluster *c = at->now->cluster;
    if (at->separate && at->before && at->now->group != at->before->group) say(p, "\n");
    if (c && c->header && *c->header && (!at->before || (at->before->cluster != c && !is_within(at->before->cluster, c))))
      print_header(p, list, at, c->header, c->argp);
    at->first = 0;
  } else say(p, ", ");
  indent_to(p, column);
}

static void print_names(struct page *p, const struct list *list, struct progress *at) {
  const struct entry *e = at->now;
  const struct argp_option *real = e->options;
  int has_long = 0;
  for (int i = 0; i < e->n; i++) has_long |= e->options[i].name && is_seen(&e->options[i]);
  margins(p, 0, short_column);
  for (int i = 0; i < e->n; i++) {
    const struct argp_option *o = &real[i];
    if (!is_short(o) || !is_seen(o)) continue;
    comma(p, list, at, short_column);
    print(p, "-%c", o->key);
    if (!real->arg) continue;
    if (has_long) at->dropped = 1;
    else if (real->flags & OPTION_ARG_OPTIONAL) print(p, "[%s]", real->arg);
    else print(p, " %s", real->arg);
  }
  margins(p, 0, real->flags & OPTION_DOC ? doc_option_column : long_column);
  for (int i = 0; i < e->n; i++) {
    const struct argp_option *o = &real[i];
    if (!o->name || !is_seen(o)) continue;
    if (real->flags & OPTION_DOC) {
      comma(p, list, at, doc_option_column);
      say(p, o->name);
      continue;
    }
    comma(p, list, at, long_column);
    print(p, "--%s", o->name);
    if (real->arg) print(p, real->flags & OPTION_ARG_OPTIONAL ? "[=%s]" : "=%s", real->arg);
  }
}

static void print_entry(struct page *p, const struct list *list, struct progress *at) {
  const struct argp_option *real = at->now->options;
  at->first = 1;
  print_names(p, list, at);
  if (at->first) {
    if (!is_short(real) && !real->name && real->doc) print_header(p, list, at, real->doc, at->now->argp);
    else {
      margins(p, 0, 0);
      return;
    }
  } else {
    const char *doc = filtered(list, at->now->argp, real->key, real->doc);
    if (doc && *doc) {
      size_t column = p->n;
      margins(p, text_column, text_column);
      if (column > text_column + 3) say(p, "\n");
      else if (column >= text_column) say(p, "   ");
      else indent_to(p, text_column);
      say(p, doc);
    }
    margins(p, 0, 0);
    say(p, "\n");
  }
  margins(p, 0, 0);
  at->before = at->now;
}

static void print_options(struct page *p, const struct list *list) {
  struct progress at = {0};
  for (int i = 0; i < list->n; i++) {
    at.now = &list->entries[i];
    print_entry(p, list, &at);
  }
  if (!at.dropped) return;
  const char *note = "Mandatory or optional arguments to long options are also mandatory or optional for any corresponding short options.";
  if (list->state && list->state->root_argp) note = filtered(list, list->state->root_argp, ARGP_KEY_HELP_DUP_ARGS_NOTE, note);
  if (note && *note) print(p, "\n%s\n", note);
}

static void print_usage_options(struct page *p, const struct list *list) {
  char *simple = malloc((size_t)list->n * 8 + 256), *end = simple;
  if (!simple) return;
  for (int pass = 0; pass < 3; pass++) {
    for (int k = 0; k < list->n; k++) {
      const struct entry *e = &list->entries[k];
      const struct argp_option *real = e->options;
      for (int i = 0; i < e->n; i++) {
        const struct argp_option *o = &real[i];
        int flags = o->flags | real->flags;
        const char *arg = o->arg ? o->arg : real->arg;
        if (flags & OPTION_NO_USAGE || !is_seen(o) || (pass == 2 ? !o->name || flags & OPTION_DOC : !is_short(o))) continue;
        if (pass == 0 && !arg) *end++ = (char)o->key;
        if (pass == 1 && arg) {
          if (flags & OPTION_ARG_OPTIONAL) print(p, " [-%c[%s]]", o->key, arg);
          else {
            space(p, 6 + strlen(arg));
            print(p, "[-%c %s]", o->key, arg);
          }
        }
        if (pass == 2 && !arg) print(p, " [--%s]", o->name);
        if (pass == 2 && arg) print(p, flags & OPTION_ARG_OPTIONAL ? " [--%s[=%s]]" : " [--%s=%s]", o->name, arg);
      }
    }
    *end = 0;
    if (pass == 0 && end > simple) print(p, " [-%s]", simple);
  }
  free(simple);
}

/* The arguments' names; a text of several lines has one a pattern. 1: there is a further pattern. */
static int print_arguments(struct page *p, const struct list *list, const struct argp *argp, int **level, int advance) {
  int *own = *level, is_many = 0;
  const char *text = filtered(list, argp, ARGP_KEY_HELP_ARGS_DOC, argp->args_doc), *end = 0;
  if (text) {
    end = strchrnul(text, '\n');
    if (*end) {
      is_many = 1;
      for (int i = 0; i < *own; i++) {
        text = end + 1;
        end = strchrnul(text, '\n');
      }
      ++*level;
    }
    space(p, 1 + (size_t)(end - text));
    put(p, text, (size_t)(end - text));
  }
  for (const struct argp_child *c = argp->children; c && c->argp; c++)
    advance = !print_arguments(p, list, c->argp, level, advance);
  if (advance && is_many) {
    if (*end) {
      ++*own;
      advance = 0;
    } else if (*own > 0) *own = 0;
  }
  return !advance;
}

static int print_doc(struct page *p, const struct list *list, const struct argp *argp, int post, int blank, int only_first) {
  int anything = 0;
  if (argp->doc) {
    const char *bar = strchr(argp->doc, '\v');
    char *copy = !post && bar ? strndup(argp->doc, (size_t)(bar - argp->doc)) : 0;
    const char *text = post ? (bar ? bar + 1 : 0) : bar ? copy : argp->doc;
    if (argp->help_filter) text = filtered(list, argp, post ? ARGP_KEY_HELP_POST_DOC : ARGP_KEY_HELP_PRE_DOC, text);
    if (text) {
      if (blank) say(p, "\n");
      say(p, text);
      if (p->n) say(p, "\n");
      anything = 1;
    }
    free(copy);
  }
  if (post && argp->help_filter) {
    const char *text = filtered(list, argp, ARGP_KEY_HELP_EXTRA, 0);
    if (text) {
      if (anything || blank) say(p, "\n");
      say(p, text);
      if (p->n) say(p, "\n");
      anything = 1;
    }
  }
  for (const struct argp_child *c = argp->children; c && c->argp && !(only_first && anything); c++)
    anything |= print_doc(p, list, c->argp, post, anything || blank, only_first);
  return anything;
}

static void help(const struct argp *argp, const struct argp_state *state, FILE *to, unsigned flags, const char *name) {
  struct list list = {0, 0, state};
  struct page page = {.to = to}, *p = &page;
  int anything = 0, levels[32] = {0}, more = 1;
  if (!to) return;
  gather(&list, argp, 0);
  if (list.n) qsort(list.entries, (size_t)list.n, sizeof *list.entries, compare_entries);
  if (flags & (ARGP_HELP_USAGE | ARGP_HELP_SHORT_USAGE))
    for (const char *word = "Usage:"; more; word = "  or: ") {
      int *level = levels;
      margins(p, 0, usage_indent);
      print(p, "%s %s", word, name);
      margins(p, usage_indent, usage_indent);
      if (flags & ARGP_HELP_SHORT_USAGE) {
        if (list.n) say(p, " [OPTION...]");
      } else {
        print_usage_options(p, &list);
        flags |= ARGP_HELP_SHORT_USAGE;
      }
      more = print_arguments(p, &list, argp, &level, 1);
      margins(p, 0, 0);
      say(p, "\n");
      anything = 1;
    }
  if (flags & ARGP_HELP_PRE_DOC) anything |= print_doc(p, &list, argp, 0, 0, 1);
  if (flags & ARGP_HELP_SEE) {
    print(p, "Try `%s --help' or `%s --usage' for more information.\n", name, name);
    anything = 1;
  }
  if (flags & ARGP_HELP_LONG && list.n) {
    if (anything) say(p, "\n");
    print_options(p, &list);
    anything = 1;
  }
  if (flags & ARGP_HELP_POST_DOC) anything |= print_doc(p, &list, argp, 1, anything, 0);
  if (flags & ARGP_HELP_BUG_ADDR && argp_program_bug_address) {
    if (anything) say(p, "\n");
    print(p, "Report bugs to %s.\n", argp_program_bug_address);
  }
  fwrite(p->line, 1, p->n, to);
  free(p->line);
  free(list.entries);
}

void argp_help(const struct argp *restrict argp, FILE *restrict to, unsigned flags, char *restrict name) {
  help(argp, 0, to, flags, name);
}

static const char *name_in(const struct argp_state *state) {
  return state ? state->name : program_invocation_short_name;
}

void argp_state_help(const struct argp_state *restrict state, FILE *restrict to, unsigned flags) {
  if ((state && state->flags & ARGP_NO_ERRS) || !to) return;
  if (state && state->flags & ARGP_LONG_ONLY) flags |= ARGP_HELP_LONG_ONLY;
  static const struct argp nothing;
  help(state ? state->root_argp : &nothing, state, to, flags, name_in(state));
  if (state && state->flags & ARGP_NO_EXIT) return;
  if (flags & ARGP_HELP_EXIT_ERR) exit(argp_err_exit_status);
  if (flags & ARGP_HELP_EXIT_OK) exit(0);
}

void argp_usage(const struct argp_state *state) {
  argp_state_help(state, stderr, ARGP_HELP_STD_USAGE);
}

void argp_error(const struct argp_state *restrict state, const char *restrict format, ...) {
  if (state && state->flags & ARGP_NO_ERRS) return;
  FILE *to = state ? state->err_stream : stderr;
  if (!to) return;
  va_list ap;
  va_start(ap, format);
  fprintf(to, "%s: ", name_in(state));
  vfprintf(to, format, ap);
  fputc('\n', to);
  va_end(ap);
  argp_state_help(state, to, ARGP_HELP_STD_ERR);
}

void argp_failure(const struct argp_state *restrict state, int status, int error, const char *restrict format, ...) {
  if (state && state->flags & ARGP_NO_ERRS) return;
  FILE *to = state ? state->err_stream : stderr;
  if (!to) return;
  fputs(name_in(state), to);
  if (format) {
    va_list ap;
    va_start(ap, format);
    fputs(": ", to);
    vfprintf(to, format, ap);
    va_end(ap);
  }
  if (error) fprintf(to, ": %s", strerror(error));
  fputc('\n', to);
  if (status && (!state || !(state->flags & ARGP_NO_EXIT))) exit(status);
}
