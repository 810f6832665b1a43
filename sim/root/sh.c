/* sh(1), as much as system() and popen() are used for: simple commands with quotes, variables, redirections and substitution; pipelines,
   && || ! ; &, ( ) and { }. Under other names it is echo, true, false, sleep, head, wc, grep and rm. Messages are dash's. */
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include "freestanding.h"

#define ARENA (1 << 20)
#define WORDS 256
#define BUFFER 4096

struct shell {
  char *free;
  char **env;
  char **positional;
  int status, last_background, pid;
};

struct command {
  char *argv[WORDS];
  int argc, failed;
};

static void run_list(struct shell *s, const char *a, const char *b, int final);

static _Noreturn void leave(int status) {
  for (;;) call1(SYS_exit_group, status);
}

static void put(int fd, const char *text) { call3(SYS_write, fd, text, length(text)); }

static char *save(struct shell *s, const char *text, size_t n) {
  char *copy = s->free;
  for (size_t i = 0; i < n; i++) copy[i] = text[i];
  copy[n] = 0;
  s->free += n + 1;
  return copy;
}

static char *number(long value, char *end) {
  unsigned long left = value < 0 ? -(unsigned long)value : (unsigned long)value;
  *--end = 0;
  do *--end = '0' + left % 10; while (left /= 10);
  if (value < 0) *--end = '-';
  return end;
}

static long digits(const char *text) {
  long value = 0;
  for (int i = text[0] == '-'; text[i] >= '0' && text[i] <= '9'; i++) value = 10 * value + text[i] - '0';
  return text[0] == '-' ? -value : value;
}

static void complain(const char *what, const char *why) {
  put(2, "sh: 1: ");
  put(2, what);
  put(2, why);
}

static int is_blank(int c) { return c == ' ' || c == '\t' || c == '\n'; }
static int is_name(int c, int first) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (!first && c >= '0' && c <= '9');
}

/* Behind the quoted, escaped or bracketed text at p. */
static const char *past(const char *p, const char *b) {
  if (*p == '\\') return p + 1 < b ? p + 2 : b;
  if (*p == '\'' || *p == '`') {
    char quote = *p++;
    while (p < b && *p != quote) p++;
    return p < b ? p + 1 : b;
  }
  if (*p == '"') {
    for (p++; p < b && *p != '"';) p = *p == '\\' || *p == '`' || (*p == '$' && p + 1 < b && p[1] == '(') ? past(p, b) : p + 1;
    return p < b ? p + 1 : b;
  }
  if (*p == '(' || (*p == '$' && p + 1 < b && p[1] == '(')) {
    for (p += *p == '$' ? 2 : 1; p < b && *p != ')';) p = past(p, b);
    return p < b ? p + 1 : b;
  }
  return p + 1;
}

/* The first separator of a kind outside quotes and brackets: ';' ends a command, 'a' is && or ||, '|' a pipe. */
static const char *separator(const char *p, const char *b, int kind) {
  int depth = 0;
  for (const char *start = p; p < b; p = past(p, b)) {
    int two = p + 1 < b && p[1] == *p;
    if (*p == '{' && (p == start || is_blank(p[-1]))) depth++;
    if (*p == '}' && depth) depth--;
    if (depth) continue;
    if ((*p == '&' || *p == '|') && two) {
      if (kind == 'a') return p;
      p++;
      continue;
    }
    if (*p == '&' && ((p > start && (p[-1] == '>' || p[-1] == '<')) || (p + 1 < b && p[1] == '>'))) continue;
    if (kind == ';' && (*p == ';' || *p == '\n' || *p == '&')) return p;
    if (kind == '|' && *p == '|') return p;
    if (*p == '#' && (p == start || is_blank(p[-1])))
      while (p + 1 < b && p[1] != '\n') p++;
  }
  return b;
}

static char *variable(struct shell *s, const char *name, size_t n) {
  for (char **e = s->env; *e; e++) {
    size_t i = 0;
    while (i < n && (*e)[i] == name[i]) i++;
    if (i == n && (*e)[n] == '=') return *e + n + 1;
  }
  return 0;
}

static void assign(struct shell *s, char *text) {
  size_t n = 0;
  while (text[n] != '=') n++;
  char *old = variable(s, text, n);
  char **e = s->env;
  while (*e && !(old && *e + n + 1 == old)) e++;
  if (!*e) e[1] = 0;
  *e = text;
}

/* The output of a command, without the newlines at its end. */
static char *substitute(struct shell *s, const char *a, const char *b) {
  int ends[2], status = 0;
  call2(SYS_pipe2, ends, 0);
  long child = call0(SYS_fork);
  if (child == 0) {
    call2(SYS_dup2, ends[1], 1);
    call1(SYS_close, ends[0]);
    call1(SYS_close, ends[1]);
    run_list(s, a, b, 1);
    leave(s->status);
  }
  call1(SYS_close, ends[1]);
  char *text = s->free;
  size_t n = 0;
  for (long got; (got = call3(SYS_read, ends[0], text + n, BUFFER)) > 0;) n += got;
  call1(SYS_close, ends[0]);
  call4(SYS_wait4, child, &status, 0, 0);
  while (n && text[n - 1] == '\n') n--;
  text[n] = 0;
  s->free += n + 1;
  return text;
}

/* What a $ or a ` stands for; *p moves behind it. */
static char *expand(struct shell *s, const char **p, const char *b) {
  const char *at = *p;
  char room[24], *text = 0;
  if (*at == '`' || (at + 1 < b && at[1] == '(')) {
    const char *end = past(at, b);
    *p = end;
    return substitute(s, at + (*at == '`' ? 1 : 2), end - 1);
  }
  at++;
  int braces = at < b && *at == '{';
  at += braces;
  const char *name = at;
  if (at < b && is_name(*at, 1)) {
    while (at < b && is_name(*at, 0)) at++;
    text = variable(s, name, at - name);
  } else if (at < b) {
    int special = *at++;
    int count = 0;
    while (s->positional[count]) count++;
    if (special == '$') text = number(s->pid, room + 24);
    else if (special == '?') text = number(s->status, room + 24);
    else if (special == '!') text = number(s->last_background, room + 24);
    else if (special == '#') text = number(count ? count - 1 : 0, room + 24);
    else if (special >= '0' && special <= '9') text = special - '0' < count ? s->positional[special - '0'] : 0;
    else {
      *p = name;
      return save(s, "$", 1);
    }
  }
  if (braces)
    while (at < b && *at++ != '}');
  *p = at;
  return text ? save(s, text, length(text)) : save(s, "", 0);
}

/* A redirection at p, behind its number: where it ends, or 0. */
static const char *next_word(struct shell *s, const char *p, const char *b, char **word);

static const char *redirect(struct shell *s, const char *p, const char *b, int fd, struct command *c) {
  int out = *p == '>', flags = out ? O_WRONLY | O_CREAT | O_TRUNC : O_RDONLY, copies = 0;
  char *target = 0;
  if (fd < 0) fd = out;
  p++;
  if (p < b && out && *p == '>') flags = O_WRONLY | O_CREAT | O_APPEND, p++;
  else if (p < b && *p == '&') copies = 1, p++;
  while (p < b && is_blank(*p)) p++;
  p = next_word(s, p, b, &target);
  if (!target) return p;
  long from = copies ? digits(target) : call3(SYS_open, target, flags, 0666);
  if (copies && *target == '-') call1(SYS_close, fd);
  else if (from < 0) {
    complain(out ? "cannot create " : "cannot open ", target);
    put(2, from == -2 ? (out ? ": Directory nonexistent\n" : ": No such file\n") : ": ");
    if (from != -2) put(2, reason(from)), put(2, "\n");
    c->failed = 1;
  } else if (from != fd) {
    call2(SYS_dup2, from, fd);
    if (!copies) call1(SYS_close, from);
  }
  return p;
}

/* One word, expanded; `word` is 0 where there is none. An expansion outside quotes that is empty makes no word. */
static const char *next_word(struct shell *s, const char *p, const char *b, char **word) {
  char text[BUFFER];
  size_t n = 0;
  int quoted = 0, any = 0;
  for (; p < b && !is_blank(*p) && *p != '<' && *p != '>' && *p != '(' && *p != ')'; any = 1) {
    if (*p == '\'') {
      for (quoted = 1, p++; p < b && *p != '\'';) text[n++] = *p++;
      p++;
    } else if (*p == '"') {
      for (quoted = 1, p++; p < b && *p != '"';) {
        if (*p == '\\' && p + 1 < b && (p[1] == '$' || p[1] == '"' || p[1] == '\\' || p[1] == '`')) p++, text[n++] = *p++;
        else if (*p == '$' || *p == '`') {
          for (char *e = expand(s, &p, b); *e; e++) text[n++] = *e;
        } else text[n++] = *p++;
      }
      p++;
    } else if (*p == '\\' && p + 1 < b) {
      quoted = 1;
      text[n++] = p[1];
      p += 2;
    } else if (*p == '$' || *p == '`') {
      for (char *e = expand(s, &p, b); *e; e++) text[n++] = *e;
      if (n == 0 && !quoted && (p == b || is_blank(*p))) any = -1;
      if (any < 0) break;
    } else text[n++] = *p++;
  }
  *word = any > 0 || (quoted && any >= 0) || n ? save(s, text, n) : 0;
  return p;
}

/* Words and redirections of a simple command; redirections are done at once. */
static void words(struct shell *s, const char *p, const char *b, struct command *c) {
  c->argc = c->failed = 0;
  while (p < b && !c->failed) {
    if (is_blank(*p)) {
      p++;
      continue;
    }
    if (*p == '#') break;
    int fd = -1;
    if (p + 1 < b && *p >= '0' && *p <= '9' && (p[1] == '<' || p[1] == '>')) fd = *p++ - '0';
    if (*p == '<' || *p == '>') {
      p = redirect(s, p, b, fd, c);
      continue;
    }
    int bare = *p == '$' || *p == '`';
    char *word, *start;
    const char *before = p;
    p = next_word(s, p, b, &word);
    if (p == before) p++;
    if (!word) continue;
    if (!bare) {
      if (c->argc < WORDS - 1) c->argv[c->argc++] = word;
      continue;
    }
    for (char *at = word; *at;) {
      while (is_blank(*at)) at++;
      start = at;
      while (*at && !is_blank(*at)) at++;
      if (at > start && c->argc < WORDS - 1) c->argv[c->argc++] = save(s, start, at - start);
    }
  }
  c->argv[c->argc] = 0;
}

static int echo(char **argv) {
  int newline = 1;
  if (argv[1] && equal(argv[1], "-n")) newline = 0, argv++;
  char text[BUFFER];
  size_t n = 0;
  for (argv++; *argv; argv++) {
    for (char *at = *argv; *at && n < BUFFER - 2; at++) {
      if (*at == '\\' && (at[1] == 'n' || at[1] == 't' || at[1] == '\\')) text[n++] = *++at == 'n' ? '\n' : *at == 't' ? '\t' : '\\';
      else text[n++] = *at;
    }
    if (argv[1]) text[n++] = ' ';
  }
  if (newline) text[n++] = '\n';
  call3(SYS_write, 1, text, n);
  return 0;
}

static int nap(char **argv) {
  struct timespec time = {argv[1] ? digits(argv[1]) : 0, 0};
  char *point = argv[1] ? argv[1] : "";
  while (*point && *point != '.') point++;
  long unit = 100000000;
  for (; *point && *++point; unit /= 10) time.tv_nsec += (*point - '0') * unit;
  call2(SYS_nanosleep, &time, 0);
  return 0;
}

static int matches(const char *line, const char *end, const char *pattern) {
  int anchored = *pattern == '^';
  pattern += anchored;
  for (; line <= end; line++) {
    const char *at = line, *p = pattern;
    while (*p && *p != '$' && at < end && (*p == '.' || *p == *at)) p++, at++;
    if (!*p || (*p == '$' && !p[1] && at == end)) return 1;
    if (anchored) return 0;
  }
  return 0;
}

/* head, wc and grep: lines of standard input or a file. */
static int filter(struct shell *s, char **argv) {
  int kind = argv[0][0], invert = 0, quiet = 0, counts = 0, show = 0, fd = 0;
  long most = 10, lines = 0, all = 0, bytes = 0, in_words = 0, blank = 1;
  char *pattern = 0, *name = 0, room[24];
  for (argv++; *argv; argv++) {
    char *option = *argv;
    if (option[0] != '-' || !option[1]) {
      if (kind == 'g' && !pattern) pattern = option;
      else name = option;
    } else if (kind == 'h') most = digits(option[1] == 'n' ? (option[2] ? option + 2 : *++argv) : option + 1);
    else
      for (option++; *option; option++) {
        invert |= *option == 'v';
        quiet |= *option == 'q';
        counts |= *option == 'c';
        show = *option;
      }
  }
  if (name && (fd = call3(SYS_open, name, O_RDONLY, 0)) < 0) return 2;
  char *text = s->free, *start = text;
  for (long got; (got = call3(SYS_read, fd, text + bytes, BUFFER)) > 0;) bytes += got;
  for (char *at = text; at < text + bytes; at++) {
    int space = is_blank(*at);
    in_words += blank && !space;
    blank = space;
    if (*at != '\n' && at + 1 < text + bytes) continue;
    char *end = *at == '\n' ? at : at + 1;
    all += *at == '\n';
    if (kind == 'h' ? lines < most : kind == 'g' && matches(start, end, pattern ? pattern : "") != invert) {
      lines++;
      if (!quiet && !counts) call3(SYS_write, 1, start, end - start), put(1, "\n");
    }
    start = at + 1;
  }
  if (kind == 'g' && counts) put(1, number(lines, room + 24)), put(1, "\n");
  if (kind == 'w') {
    long value = show == 'l' ? all : show == 'w' ? in_words : bytes;
    put(1, number(value, room + 24));
    if (name) put(1, " "), put(1, name);
    put(1, "\n");
  }
  return kind == 'g' && !lines;
}

static int test(char **argv, int argc) {
  if (equal(argv[0], "[")) argc--;
  struct stat st;
  if (argc == 2) return !argv[1][0];
  if (argc == 3 && argv[1][0] == '-') {
    int what = argv[1][1];
    if (what == 'z') return argv[2][0] != 0;
    if (what == 'n') return !argv[2][0];
    if (call2(SYS_stat, argv[2], &st) < 0) return 1;
    return what == 'd' ? !S_ISDIR(st.st_mode) : what == 'f' ? !S_ISREG(st.st_mode) : what == 's' ? !st.st_size : what == 'x' ? call2(SYS_access, argv[2], 1) < 0 : 0;
  }
  if (argc != 4) return argc != 1 ? 2 : 1;
  if (equal(argv[2], "=")) return !equal(argv[1], argv[3]);
  if (equal(argv[2], "!=")) return equal(argv[1], argv[3]);
  long a = digits(argv[1]), b = digits(argv[3]);
  char *o = argv[2];
  return !(equal(o, "-eq") ? a == b : equal(o, "-ne") ? a != b : equal(o, "-lt") ? a < b : equal(o, "-le") ? a <= b : equal(o, "-gt") ? a > b : a >= b);
}

/* The status of a command that needs no process of its own; -1: it is none. */
static int builtin(struct shell *s, struct command *c) {
  char **argv = c->argv;
  if (equal(argv[0], "echo")) return echo(argv);
  if (equal(argv[0], "true") || equal(argv[0], ":")) return 0;
  if (equal(argv[0], "false")) return 1;
  if (equal(argv[0], "test") || equal(argv[0], "[")) return test(argv, c->argc);
  if (equal(argv[0], "exit")) leave(argv[1] ? digits(argv[1]) & 255 : s->status);
  if (equal(argv[0], "cd")) return call1(SYS_chdir, argv[1] ? argv[1] : "/") < 0 ? 2 : 0;
  if (equal(argv[0], "umask") && argv[1]) {
    int mask = 0;
    for (char *at = argv[1]; *at; at++) mask = 8 * mask + *at - '0';
    call1(SYS_umask, mask);
    return 0;
  }
  if (equal(argv[0], "pwd")) {
    char path[BUFFER];
    call2(SYS_getcwd, path, BUFFER);
    put(1, path);
    put(1, "\n");
    return 0;
  }
  if (equal(argv[0], "export")) {
    for (argv++; *argv; argv++)
      for (char *at = *argv; *at; at++)
        if (*at == '=') assign(s, *argv), at[1] = at[1];
    return 0;
  }
  if (equal(argv[0], "wait")) {
    while (call4(SYS_wait4, -1, 0, 0, 0) > 0);
    return 0;
  }
  if (equal(argv[0], "kill") && argv[1]) {
    int signal = SIGTERM;
    if (argv[1][0] == '-') {
      char *name = *++argv + 1;
      signal = *name <= '9' ? digits(name) : equal(name, "KILL") ? SIGKILL : equal(name, "STOP") ? SIGSTOP : equal(name, "CONT") ? SIGCONT : equal(name, "USR1") ? SIGUSR1 : equal(name, "USR2") ? SIGUSR2 : equal(name, "INT") ? SIGINT : equal(name, "SEGV") ? SIGSEGV : SIGTERM;
    }
    int failed = 0;
    for (argv++; *argv; argv++) failed |= call2(SYS_kill, digits(*argv), signal) < 0;
    return failed;
  }
  return -1;
}

static _Noreturn void execute(struct shell *s, char **argv) {
  const char *path = variable(s, "PATH", 4);
  int slash = 0;
  long error = -2;
  for (char *at = argv[0]; *at; at++) slash |= *at == '/';
  if (slash) error = call3(SYS_execve, argv[0], argv, s->env);
  else
    for (const char *at = path ? path : "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"; *at;) {
      char name[BUFFER];
      size_t n = 0;
      while (*at && *at != ':') name[n++] = *at++;
      at += *at == ':';
      name[n++] = '/';
      for (char *c = argv[0]; *c; c++) name[n++] = *c;
      name[n] = 0;
      long result = call3(SYS_execve, name, argv, s->env);
      if (result != -2 && result != -20) error = result;
    }
  complain(argv[0], error == -2 ? ": not found\n" : ": Permission denied\n");
  leave(error == -2 ? 127 : 126);
}

static int wait_for(long child) {
  int status = 0;
  call4(SYS_wait4, child, &status, 0, 0);
  if (!WIFSIGNALED(status)) return WEXITSTATUS(status);
  int signal = WTERMSIG(status);
  const char *text = signal == SIGKILL ? "Killed" : signal == SIGSEGV ? "Segmentation fault" : signal == SIGABRT ? "Aborted" : signal == SIGTERM ? "Terminated" : signal == SIGFPE ? "Floating point exception" : signal == SIGBUS ? "Bus error" : 0;
  if (text) put(2, text), put(2, "\n");
  return 128 + signal;
}

/* A simple command, ( ) or { }. `final`: nothing comes after it, so this process may become the command. */
static void run_command(struct shell *s, const char *a, const char *b, int final) {
  struct command c;
  int kept[10], group = 0, changed = 0;
  while (a < b && is_blank(*a)) a++;
  while (b > a && is_blank(b[-1])) b--;
  if (a == b) return;
  const char *inside = a + 1, *end = b;
  if (*a == '(') group = '(', end = past(a, b);
  else if (*a == '{' && is_blank(a[1])) {
    group = '{';
    for (end = b; end > a && end[-1] != '}';) end--;
  }
  if (group == '(' && !final) {
    long child = call0(SYS_fork);
    if (child) {
      s->status = wait_for(child);
      return;
    }
    final = 1;
  }
  for (const char *p = group ? end : a; p < b; p = past(p, b)) changed |= *p == '<' || *p == '>';
  if (changed && !final)
    for (int fd = 0; fd < 3; fd++) kept[fd] = call3(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 10);
  words(s, group ? end : a, b, &c);
  int first = 0;
  while (!group && first < c.argc) {
    char *at = c.argv[first];
    if (!is_name(*at, 1)) break;
    while (is_name(*at, 0)) at++;
    if (*at != '=') break;
    first++;
  }
  for (int i = 0; i < first; i++) assign(s, c.argv[i]);
  if (first) {
    c.argc -= first;
    for (int i = 0; i <= c.argc; i++) c.argv[i] = c.argv[i + first];
  }
  if (c.failed) s->status = 2;
  else if (group) run_list(s, inside, end - 1, final && group == '(');
  else if (!c.argc) s->status = 0;
  else {
    if (equal(c.argv[0], "exec") && c.argv[1]) execute(s, c.argv + 1);
    int status = builtin(s, &c);
    if (status >= 0) s->status = status;
    else if (final) execute(s, c.argv);
    else {
      long child = call0(SYS_fork);
      if (!child) execute(s, c.argv);
      s->status = wait_for(child);
    }
  }
  if (changed && !final)
    for (int fd = 0; fd < 3; fd++)
      if (kept[fd] >= 0) call2(SYS_dup2, kept[fd], fd), call1(SYS_close, kept[fd]);
      else call1(SYS_close, fd);
  if (final && group == '(') leave(s->status);
}

static void run_pipeline(struct shell *s, const char *a, const char *b, int final) {
  while (a < b && is_blank(*a)) a++;
  int invert = a + 1 < b && *a == '!' && is_blank(a[1]);
  a += invert;
  const char *bar = separator(a, b, '|');
  if (bar == b) run_command(s, a, b, final && !invert);
  else {
    long in = -1, children[16];
    int n = 0;
    for (const char *p = a; p <= b && n < 16; p = bar + 1) {
      int ends[2] = {-1, -1};
      bar = separator(p, b, '|');
      if (bar < b) call2(SYS_pipe2, ends, 0);
      long child = call0(SYS_fork);
      if (!child) {
        if (in >= 0) call2(SYS_dup2, in, 0), call1(SYS_close, in);
        if (ends[1] >= 0) call2(SYS_dup2, ends[1], 1), call1(SYS_close, ends[0]), call1(SYS_close, ends[1]);
        run_command(s, p, bar, 1);
        leave(s->status);
      }
      children[n++] = child;
      if (in >= 0) call1(SYS_close, in);
      if (ends[1] >= 0) call1(SYS_close, ends[1]);
      in = ends[0];
      if (bar == b) break;
    }
    for (int i = 0; i < n; i++) s->status = wait_for(children[i]);
  }
  if (invert) s->status = !s->status;
}

static void run_and_or(struct shell *s, const char *a, const char *b, int final) {
  for (int skip = 0;;) {
    const char *end = separator(a, b, 'a');
    if (!skip) run_pipeline(s, a, end, final && end == b);
    if (end == b) return;
    skip = (*end == '&') == (s->status != 0);
    a = end + 2;
  }
}

static void run_list(struct shell *s, const char *a, const char *b, int final) {
  while (b > a && (is_blank(b[-1]) || b[-1] == ';')) b--;
  while (a < b) {
    const char *end = separator(a, b, ';');
    if (end < b && *end == '&') {
      long child = call0(SYS_fork);
      if (!child) {
        run_and_or(s, a, end, 1);
        leave(s->status);
      }
      s->last_background = child;
      s->status = 0;
    } else run_and_or(s, a, end, final && end == b);
    a = end + 1;
  }
}

long start(long *sp) {
  struct shell shell, *s = &shell;
  int argc = (int)sp[0];
  char **argv = (char **)(sp + 1), **envp = argv + argc + 1, *name = argc ? argv[0] : "sh", *no_one[2] = {name, 0};
  s->free = (char *)call6(SYS_mmap, 0, ARENA, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  s->env = (char **)s->free;
  s->free += 1024 * sizeof(char *);
  int n = 0;
  while (n < 900 && envp[n]) s->env[n] = envp[n], n++;
  s->env[n] = 0;
  s->status = s->last_background = 0;
  s->pid = call0(SYS_getpid);
  s->positional = no_one;
  for (char *at = name; *at; at++)
    if (*at == '/') name = at + 1;
  argv[0] = name;
  if (equal(name, "echo")) leave(echo(argv));
  if (equal(name, "true") || equal(name, "false")) leave(name[0] == 'f');
  if (equal(name, "sleep")) leave(nap(argv));
  if (equal(name, "head") || equal(name, "wc") || equal(name, "grep")) leave(filter(s, argv));
  if (equal(name, "rm")) {
    int failed = 0;
    for (int i = 1; i < argc; i++)
      if (argv[i][0] != '-' && call1(SYS_unlink, argv[i]) < 0) failed = !(argv[1][0] == '-' && argv[1][1] == 'f');
    leave(failed);
  }
  if (argc > 2 && equal(argv[1], "-c")) {
    s->positional = argc > 3 ? argv + 3 : no_one;
    run_list(s, argv[2], argv[2] + length(argv[2]), 1);
    leave(s->status);
  }
  long fd = argc > 1 ? call3(SYS_open, argv[1], O_RDONLY, 0) : 0, size = 0;
  if (fd < 0) {
    put(2, "sh: 0: cannot open ");
    put(2, argv[1]);
    put(2, ": No such file\n");
    leave(2);
  }
  if (argc > 1) s->positional = argv + 1;
  char *script = s->free;
  for (long got; (got = call3(SYS_read, fd, script + size, BUFFER)) > 0;) size += got;
  s->free += size + 1;
  if (argc > 1) call1(SYS_close, fd);
  run_list(s, script, script + size, 0);
  leave(s->status);
}
