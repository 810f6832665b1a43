/* argp_parse: the options of an argp and its children in one call of getopt_long, each handed to the parser that it belongs to. */
#define _GNU_SOURCE
#include <argp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *argp_program_version;
void (*argp_program_version_hook)(FILE *restrict, struct argp_state *restrict);
const char *argp_program_bug_address;
error_t argp_err_exit_status = 64;

enum { KEY_PROGRAM_NAME = -2, KEY_USAGE = -3, KEY_HANG = -4, first_long = 256 };

static const struct argp_option default_options[] = {{"help", '?', 0, 0, "Give this help list", -1},
                                                     {"program-name", KEY_PROGRAM_NAME, "NAME", OPTION_HIDDEN, "Set the program name", 0},
                                                     {"usage", KEY_USAGE, 0, 0, "Give a short usage message", 0},
                                                     {"HANG", KEY_HANG, "SECS", OPTION_ARG_OPTIONAL | OPTION_HIDDEN,
                                                      "Hang for SECS seconds (default 3600)", 0},
                                                     {0}};
static const struct argp_option version_options[] = {{"version", 'V', 0, 0, "Print program version", -1}, {0}};

static error_t parse_default(int key, char *arg, struct argp_state *state) {
  switch (key) {
    case '?': argp_state_help(state, state->out_stream, ARGP_HELP_STD_HELP); return 0;
    case KEY_USAGE: argp_state_help(state, state->out_stream, ARGP_HELP_USAGE | ARGP_HELP_EXIT_OK); return 0;
    case KEY_PROGRAM_NAME: {
      program_invocation_name = arg;
      char *slash = strrchr(arg, '/');
      state->name = program_invocation_short_name = slash ? slash + 1 : arg;
      if ((state->flags & (ARGP_PARSE_ARGV0 | ARGP_NO_ERRS)) == ARGP_PARSE_ARGV0) state->argv[0] = arg;
      return 0;
    }
    case KEY_HANG:
      for (int left = arg ? atoi(arg) : 3600; left > 0; left--) sleep(1);
      return 0;
  }
  return ARGP_ERR_UNKNOWN;
}

static error_t parse_version(int key, char *arg, struct argp_state *state) {
  (void)arg;
  if (key != 'V') return ARGP_ERR_UNKNOWN;
  if (argp_program_version_hook) argp_program_version_hook(state->out_stream, state);
  else if (argp_program_version) fprintf(state->out_stream, "%s\n", argp_program_version);
  else argp_error(state, "(PROGRAM ERROR) No version known!?");
  if (!(state->flags & ARGP_NO_EXIT)) exit(0);
  return 0;
}

static const struct argp default_argp = {default_options, parse_default, 0, 0, 0, 0, "libc"};
static const struct argp version_argp = {version_options, parse_version, 0, 0, 0, 0, "libc"};

/* An argp of the tree. */
struct group {
  const struct argp *argp;
  struct group *parent;
  unsigned parent_index, args;
  void *input, **child_inputs, *hook;
};

struct known {
  struct group *group;
  int key;
};

struct parser {
  struct group *groups;
  int n_groups, n_options, at_getopt;
  struct known *known; /* of long options by their value less first_long, which all options have */
  struct option *longs;
  int n_longs;
  char *shorts, *end;
  struct argp_state state;
};

static void count(const struct argp *argp, int *groups, int *options, int *children) {
  ++*groups;
  for (const struct argp_option *o = argp->options; o && (o->name || o->key || o->doc); o++) ++*options;
  for (const struct argp_child *c = argp->children; c && c->argp; c++) {
    ++*children;
    count(c->argp, groups, options, children);
  }
}

static int is_short(const struct argp_option *o) {
  return !(o->flags & OPTION_DOC) && o->key > 0 && o->key < 256 && isprint(o->key);
}

static void **add(struct parser *p, const struct argp *argp, struct group *parent, unsigned index, void **inputs) {
  struct group *g = &p->groups[p->n_groups++];
  *g = (struct group){argp, parent, index, 0, 0, 0, 0};
  const struct argp_option *real = argp->options;
  for (const struct argp_option *o = argp->options; o && (o->name || o->key || o->doc); o++) {
    if (!(o->flags & OPTION_ALIAS)) real = o;
    if (real->flags & OPTION_DOC) continue;
    if (is_short(o)) {
      *p->end++ = (char)o->key;
      if (real->arg) {
        *p->end++ = ':';
        if (real->flags & OPTION_ARG_OPTIONAL) *p->end++ = ':';
      }
      *p->end = 0;
    }
    if (!o->name && !is_short(o)) continue;
    p->known[p->n_options] = (struct known){g, o->key ? o->key : real->key};
    int is_there = 0;
    for (int i = 0; o->name && i < p->n_longs; i++) is_there |= !strcmp(p->longs[i].name, o->name);
    if (o->name && !is_there)
      p->longs[p->n_longs++] = (struct option){o->name, real->arg ? (real->flags & OPTION_ARG_OPTIONAL ? 2 : 1) : 0, 0,
                                               first_long + p->n_options};
    p->n_options++;
  }
  unsigned n = 0;
  for (const struct argp_child *c = argp->children; c && c->argp; c++) n++;
  if (n) {
    g->child_inputs = inputs;
    inputs += n;
  }
  for (unsigned i = 0; i < n; i++) inputs = add(p, argp->children[i].argp, g, i, inputs);
  return inputs;
}

static error_t tell(struct group *g, struct argp_state *state, int key, char *arg) {
  if (!g->argp->parser) return ARGP_ERR_UNKNOWN;
  state->hook = g->hook;
  state->input = g->input;
  state->child_inputs = g->child_inputs;
  state->arg_num = g->args;
  error_t error = g->argp->parser(key, arg, state);
  g->hook = state->hook;
  return error;
}

static error_t tell_all(struct parser *p, int key, int backwards, int only_idle) {
  error_t error = 0;
  for (int i = 0; i < p->n_groups && (!error || error == ARGP_ERR_UNKNOWN); i++) {
    struct group *g = &p->groups[backwards ? p->n_groups - 1 - i : i];
    if (!only_idle || !g->args) error = tell(g, &p->state, key, 0);
  }
  return error == ARGP_ERR_UNKNOWN ? 0 : error;
}

static error_t begin(struct parser *p) {
  for (int i = 0; i < p->n_groups; i++) {
    struct group *g = &p->groups[i];
    if (g->parent) g->input = g->parent->child_inputs[g->parent_index];
    if (!g->argp->parser && g->child_inputs) g->child_inputs[0] = g->input;
    error_t error = tell(g, &p->state, ARGP_KEY_INIT, 0);
    if (error && error != ARGP_ERR_UNKNOWN) return error;
  }
  return 0;
}

static error_t take_argument(struct parser *p, char *arg) {
  int index = --p->state.next, key = 0;
  error_t error = ARGP_ERR_UNKNOWN;
  struct group *g = p->groups;
  for (; g < p->groups + p->n_groups && error == ARGP_ERR_UNKNOWN; g++) {
    p->state.next++;
    key = ARGP_KEY_ARG;
    error = tell(g, &p->state, key, arg);
    if (error != ARGP_ERR_UNKNOWN) continue;
    p->state.next--;
    key = ARGP_KEY_ARGS;
    error = tell(g, &p->state, key, 0);
  }
  if (error) return error;
  if (key == ARGP_KEY_ARGS) p->state.next = p->state.argc;
  if (p->state.next > index) g[-1].args += (unsigned)(p->state.next - index);
  else p->at_getopt = 1;
  return 0;
}

static error_t take_option(struct parser *p, int c) {
  struct known *known = 0;
  if (c >= first_long) known = &p->known[c - first_long];
  else
    for (int i = 0; i < p->n_options && !known; i++)
      if (p->known[i].key == c) known = &p->known[i];
  error_t error = known ? tell(known->group, &p->state, known->key, optarg) : ARGP_ERR_UNKNOWN;
  if (error == ARGP_ERR_UNKNOWN) {
    const char *what = "(PROGRAM ERROR) Option should have been recognized!?";
    if (c >= first_long) {
      const struct option *o = p->longs;
      while (o->val != c) o++;
      argp_error(&p->state, "--%s: %s", o->name, what);
    } else argp_error(&p->state, "-%c: %s", c, what);
  }
  return error;
}

/* One option or argument; *is_rest: it was nobody's argument. -1: the end. */
static error_t step(struct parser *p, int *is_rest) {
  struct argp_state *s = &p->state;
  *is_rest = 0;
  if (s->quoted && s->next < s->quoted) s->quoted = 0;
  if (p->at_getopt && !s->quoted) {
    optind = s->next;
    opterr = !(s->flags & ARGP_NO_ERRS);
    optopt = 0;
    int c = s->flags & ARGP_LONG_ONLY ? getopt_long_only(s->argc, s->argv, p->shorts, p->longs, 0)
                                      : getopt_long(s->argc, s->argv, p->shorts, p->longs, 0);
    s->next = optind;
    if (c == '?' && optopt != -1 && (optopt || !strchr(p->shorts, '?') || s->argv[optind - 1][0] != '-' || s->argv[optind - 1][1] == '-'))
      return ARGP_ERR_UNKNOWN;
    if (c == 1) return take_argument(p, optarg);
    if (c != -1) return take_option(p, c);
    p->at_getopt = 0;
    if (s->next > 1 && !strcmp(s->argv[s->next - 1], "--")) s->quoted = s->next;
  }
  if (s->next >= s->argc || s->flags & ARGP_NO_ARGS) return -1;
  char *arg = s->argv[s->next++];
  error_t error = take_argument(p, arg);
  *is_rest = error == ARGP_ERR_UNKNOWN;
  return error;
}

static error_t finish(struct parser *p, error_t error, int is_rest, int *end) {
  struct argp_state *s = &p->state;
  if (error == ARGP_ERR_UNKNOWN && is_rest) error = 0;
  if (!error) {
    if (s->next == s->argc) {
      error = tell_all(p, ARGP_KEY_NO_ARGS, 0, 1);
      if (!error) error = tell_all(p, ARGP_KEY_END, 1, 0);
      if (end) *end = s->next;
    } else if (end) *end = s->next;
    else {
      if (!(s->flags & ARGP_NO_ERRS) && s->err_stream) fprintf(s->err_stream, "%s: Too many arguments\n", s->name);
      error = ARGP_ERR_UNKNOWN;
    }
  }
  if (error) {
    if (error == ARGP_ERR_UNKNOWN) argp_state_help(s, s->err_stream, ARGP_HELP_STD_ERR);
    for (int i = 0; i < p->n_groups; i++) tell(&p->groups[i], s, ARGP_KEY_ERROR, 0);
  } else error = tell_all(p, ARGP_KEY_SUCCESS, 1, 0);
  for (int i = p->n_groups; i-- > 0;) tell(&p->groups[i], s, ARGP_KEY_FINI, 0);
  return error == ARGP_ERR_UNKNOWN ? EINVAL : error;
}

error_t argp_parse(const struct argp *restrict argp, int argc, char **restrict argv, unsigned flags, int *restrict end,
                   void *restrict input) {
  static const struct argp nothing;
  struct argp_child both[4];
  struct argp top = {.children = both};
  if (!argp) argp = &nothing;
  if (!(flags & ARGP_NO_HELP)) {
    struct argp_child *c = both;
    *c++ = (struct argp_child){argp, 0, 0, 0};
    *c++ = (struct argp_child){&default_argp, 0, 0, 0};
    if (argp_program_version || argp_program_version_hook) *c++ = (struct argp_child){&version_argp, 0, 0, 0};
    *c = (struct argp_child){0};
    argp = &top;
  }
  int groups = 0, options = 0, children = 0;
  count(argp, &groups, &options, &children);
  struct parser p = {.at_getopt = 1};
  void **inputs = calloc((size_t)children + 1, sizeof *inputs);
  p.groups = calloc((size_t)groups, sizeof *p.groups);
  p.known = calloc((size_t)options + 1, sizeof *p.known);
  p.longs = calloc((size_t)options + 1, sizeof *p.longs);
  p.shorts = p.end = malloc(3 * (size_t)options + 2);
  error_t error = ENOMEM;
  if (inputs && p.groups && p.known && p.longs && p.shorts) {
    if (flags & ARGP_IN_ORDER) *p.end++ = '-';
    else if (flags & ARGP_NO_ARGS) *p.end++ = '+';
    *p.end = 0;
    add(&p, argp, 0, 0, inputs);
    p.groups[0].input = input;
    p.state = (struct argp_state){.root_argp = argp, .argc = argc, .argv = argv, .flags = flags, .err_stream = stderr,
                                  .out_stream = stdout, .pstate = &p};
    int is_rest = 0;
    error = begin(&p);
    if (!error) {
      if (flags & ARGP_NO_ERRS && flags & ARGP_PARSE_ARGV0) p.state.argv--, p.state.argc++;
      if (p.state.argv == argv && argv[0]) {
        char *slash = strrchr(argv[0], '/');
        p.state.name = slash ? slash + 1 : argv[0];
      } else p.state.name = program_invocation_short_name;
      p.state.next = 0; /* getopt starts anew */
      while (!(error = step(&p, &is_rest))) {
      }
      if (error == -1) error = 0;
      error = finish(&p, error, is_rest, end);
    }
  }
  free(inputs);
  free(p.groups);
  free(p.known);
  free(p.longs);
  free(p.shorts);
  return error;
}
