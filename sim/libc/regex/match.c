/* regexec: tries everything in the order of preference, and keeps the longest match of the leftmost place. */
#include "../internal/regex.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

typedef struct __regex_node node;

/* What is to match after a node. */
struct then {
  const node *n; /* 0: close the group `value`, or a repetition's next round */
  const struct then *next;
  int kind; /* 0 node, 1 end of a group, 2 another round */
  int count;
  const char *from;
};

struct match {
  const struct __regex *r;
  const char *begin, *end;
  int flags;
  size_t groups;
  regmatch_t *now, *best; /* with the whole at 0 */
  const char *best_end;
  long steps;
};

static int is_word(const struct match *m, const char *p) {
  return p >= m->begin && p < m->end && (isalnum((unsigned char)*p) || *p == '_');
}

static int holds(const struct match *m, int type, const char *p) {
  int newline = m->r->flags & REG_NEWLINE;
  switch (type) {
    case R_BEGIN: return (p == m->begin && !(m->flags & REG_NOTBOL)) || (newline && p > m->begin && p[-1] == '\n');
    case R_END: return (p == m->end && !(m->flags & REG_NOTEOL)) || (newline && p < m->end && *p == '\n');
    case R_WORD_BEGIN: return !is_word(m, p - 1) && is_word(m, p);
    case R_WORD_END: return is_word(m, p - 1) && !is_word(m, p);
    case R_BOUNDARY: return is_word(m, p - 1) != is_word(m, p);
    case R_NOT_BOUNDARY: return is_word(m, p - 1) == is_word(m, p);
    case R_BUFFER_BEGIN: return p == m->begin;
  }
  return p == m->end;
}

/* Does one character fit? */
static int fits(const struct match *m, const node *n, unsigned char c) {
  if (n->type == R_CHAR) return (m->r->flags & REG_ICASE ? tolower(c) : c) == n->value;
  if (n->type == R_ANY) return c != '\n' || !(m->r->flags & REG_NEWLINE);
  return n->set[c >> 3] >> (c & 7) & 1;
}

/* 1: nothing longer is possible. */
static int run(struct match *m, const node *n, const char *p, const struct then *then);

static int finish(struct match *m, const char *p) {
  if (!m->best_end || p > m->best_end) {
    m->best_end = p;
    m->now[0].rm_eo = (regoff_t)(p - m->begin);
    memcpy(m->best, m->now, m->groups * sizeof *m->best);
  }
  return p == m->end;
}

static int rounds(struct match *m, const node *n, const char *p, int count, const char *from, const struct then *next);

static int go_on(struct match *m, const char *p, const struct then *then) {
  if (!then) return finish(m, p);
  if (then->kind == 0) return run(m, then->n, p, then->next);
  if (then->kind == 2) return rounds(m, then->n, p, then->count, then->from, then->next);
  regmatch_t *g = &m->now[then->n->value], old = *g;
  g->rm_so = (regoff_t)(then->from - m->begin);
  g->rm_eo = (regoff_t)(p - m->begin);
  if (go_on(m, p, then->next)) return 1;
  *g = old;
  return 0;
}

/* A repetition after `count` rounds, the last of which began at `from`. */
static int rounds(struct match *m, const node *n, const char *p, int count, const char *from, const struct then *next) {
  /* A round that took nothing is the last. */
  if (count > n->min && p == from) return 0;
  if (n->max < 0 || count < n->max) {
    struct then again = {n, next, 2, count + 1, p};
    if (run(m, n->left, p, &again)) return 1;
  }
  return count >= n->min ? go_on(m, p, next) : 0;
}

/* A repetition of single characters needs no recursion. */
static int simple_rounds(struct match *m, const node *n, const char *p, const struct then *then) {
  const char *q = p, *limit = n->max < 0 || m->end - p < n->max ? m->end : p + n->max;
  while (q < limit && fits(m, n->left, (unsigned char)*q)) q++;
  for (; q - p >= n->min; q--)
    if (go_on(m, q, then)) return 1;
  return 0;
}

static int run(struct match *m, const node *n, const char *p, const struct then *then) {
  for (;;) {
    switch (n->type) {
      case R_EMPTY: return go_on(m, p, then);
      case R_CHAR:
      case R_ANY:
      case R_SET: return p < m->end && fits(m, n, (unsigned char)*p) ? go_on(m, p + 1, then) : 0;
      case R_CAT: {
        struct then rest = {n->right, then, 0, 0, 0};
        return run(m, n->left, p, &rest);
      }
      case R_ALT:
        if (run(m, n->left, p, then)) return 1;
        n = n->right;
        continue;
      case R_REPEAT:
        if (n->left->type == R_CHAR || n->left->type == R_ANY || n->left->type == R_SET) return simple_rounds(m, n, p, then);
        return rounds(m, n, p, 0, 0, then);
      case R_GROUP: {
        struct then close = {n, then, 1, 0, p};
        return run(m, n->left, p, &close);
      }
      case R_BACK: {
        regmatch_t g = m->now[n->value];
        if (g.rm_so < 0) return 0;
        regoff_t length = g.rm_eo - g.rm_so;
        if (m->end - p < length) return 0;
        for (regoff_t i = 0; i < length; i++) {
          unsigned char a = (unsigned char)m->begin[g.rm_so + i], b = (unsigned char)p[i];
          if (m->r->flags & REG_ICASE ? tolower(a) != tolower(b) : a != b) return 0;
        }
        return go_on(m, p + length, then);
      }
    }
    return holds(m, n->type, p) ? go_on(m, p, then) : 0;
  }
}

int regexec(const regex_t *restrict regex, const char *restrict text, size_t count, regmatch_t to[restrict], int flags) {
  const struct __regex *r = regex->__program;
  size_t groups = regex->re_nsub + 1;
  regoff_t base = 0;
  struct match m = {.r = r, .begin = text, .flags = flags, .groups = groups};
  if (flags & REG_STARTEND) {
    base = to[0].rm_so;
    m.end = text + to[0].rm_eo;
  } else {
    m.end = text + strlen(text);
  }
  m.now = malloc(2 * groups * sizeof *m.now);
  if (!m.now) return REG_ESPACE;
  m.best = m.now + groups;
  for (const char *p = text + base; p <= m.end && !m.best_end; p++) {
    for (size_t i = 0; i < groups; i++) m.now[i].rm_so = m.now[i].rm_eo = -1;
    m.now[0].rm_so = (regoff_t)(p - text);
    run(&m, r->root, p, 0);
  }
  for (size_t i = 0; m.best_end && !(r->flags & REG_NOSUB) && i < count; i++) {
    if (i < groups) to[i] = m.best[i];
    else to[i].rm_so = to[i].rm_eo = -1;
  }
  free(m.now);
  return m.best_end ? 0 : REG_NOMATCH;
}
