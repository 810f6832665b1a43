/* Names that fit a pattern: component by component, a directory read for each that has a special character. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <glob.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct search {
  int flags;
  int (*on_error)(const char *, int);
  char **found;
  size_t count, room;
  int plain_end; /* the pattern ends with a slash */
  int below; /* inside a component that is no plain name */
  const glob_t *own; /* the caller's functions (GLOB_ALTDIRFUNC) */
};

static int look(struct search *s, const char *path, struct stat *st) {
  return s->own ? s->own->gl_stat(path, st) : stat(path, st);
}

static int look_at_link(struct search *s, const char *path, struct stat *st) {
  return s->own ? s->own->gl_lstat(path, st) : lstat(path, st);
}

static void *open_folder(struct search *s, const char *path) {
  return s->own ? s->own->gl_opendir(path) : opendir(path);
}

static struct dirent *next_entry(struct search *s, void *folder) {
  return s->own ? s->own->gl_readdir(folder) : readdir(folder);
}

static void close_folder(struct search *s, void *folder) {
  if (s->own) s->own->gl_closedir(folder);
  else closedir(folder);
}

int glob_pattern_p(const char *pattern, int quote) {
  int open = 0;
  for (const char *p = pattern; *p; p++) {
    if (*p == '?' || *p == '*') return 1;
    if (*p == '[') open = 1;
    if (*p == ']' && open) return 1;
    if (*p == '\\' && quote && p[1]) p++;
  }
  return 0;
}

/* Whether glibc reads the directory for this component: anything that fnmatch may see otherwise, even if it is plain in the end. */
static int is_special(const char *component, size_t n, int flags) {
  for (size_t i = 0; i < n; i++)
    if (strchr("?*[", component[i]) || (component[i] == '\\' && !(flags & GLOB_NOESCAPE))) return 1;
  return 0;
}

static int add(struct search *s, const char *path) {
  struct stat st;
  if (s->count + 1 >= s->room) {
    size_t room = s->room ? 2 * s->room : 16;
    char **more = realloc(s->found, room * sizeof *more);
    if (!more) return GLOB_NOSPACE;
    s->found = more;
    s->room = room;
  }
  size_t n = strlen(path);
  char *copy = malloc(n + 2);
  if (!copy) return GLOB_NOSPACE;
  strcpy(copy, path);
  if (s->flags & GLOB_MARK && n && path[n - 1] != '/' && look(s, path, &st) == 0 && S_ISDIR(st.st_mode)) strcpy(copy + n, "/");
  s->found[s->count++] = copy;
  return 0;
}

/* Everything below `prefix` that fits `rest`. */
static int expand(struct search *s, const char *prefix, const char *rest) {
  struct stat st;
  size_t before = strlen(prefix), slashes = strspn(rest, "/");
  const char *component = rest + slashes;
  size_t n = strcspn(component, "/");
  char *pattern = malloc(n + 1), *path = malloc(before + slashes + n + 260);
  int result = pattern && path ? 0 : GLOB_NOSPACE;
  if (!result) {
    memcpy(pattern, component, n);
    pattern[n] = 0;
    memcpy(path, prefix, before);
    memcpy(path + before, rest, slashes);
    char *end = path + before + slashes;
    *end = 0;
    if (!is_special(pattern, n, s->flags)) {
      strcpy(end, pattern);
      const char *next = component + n + strspn(component + n, "/");
      /* A plain folder is opened without a look; what opendir says is told to the caller. */
      int opens = !s->below && is_special(next, strcspn(next, "/"), s->flags);
      if (component[n]) {
        if (opens || (look(s, path, &st) == 0 && S_ISDIR(st.st_mode))) result = expand(s, path, component + n);
      } else if (look_at_link(s, path, &st) == 0) result = add(s, path);
    } else {
      if (before && slashes) path[before] = 0;
      const char *folder = *path ? path : ".";
      void *d = open_folder(s, folder);
      if (!d && errno != ENOTDIR && ((s->on_error && s->on_error(folder, errno)) || s->flags & GLOB_ERR)) result = GLOB_ABORTED;
      if (before && slashes) path[before] = '/';
      struct dirent *entry;
      s->below++;
      while (d && !result && (entry = next_entry(s, d))) {
        if (fnmatch(pattern, entry->d_name,
                    (s->flags & GLOB_PERIOD ? 0 : FNM_PERIOD) | (s->flags & GLOB_NOESCAPE ? FNM_NOESCAPE : 0)))
          continue;
        strcpy(end, entry->d_name);
        int directory = entry->d_type == DT_DIR;
        if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN)
          directory = look(s, path, &st) == 0 && S_ISDIR(st.st_mode);
        if (component[n]) result = directory ? expand(s, path, component + n) : 0;
        else if (directory || !(s->flags & GLOB_ONLYDIR)) result = add(s, path);
      }
      s->below--;
      if (d) close_folder(s, d);
    }
  }
  free(pattern);
  free(path);
  return result;
}

/* The part of a brace expression that ends at p: its comma or its closing brace; 0: there is none. */
static const char *part_end(const char *p, int flags) {
  for (int depth = 0; *p; p++) {
    if (*p == '\\' && !(flags & GLOB_NOESCAPE) && p[1]) p++;
    else if (*p == '{') depth++;
    else if (*p == '}' && !depth--) return p;
    else if (*p == ',' && !depth) return p;
  }
  return 0;
}

static int compare(const void *a, const void *b) {
  return strcoll(*(char *const *)a, *(char *const *)b);
}

static char *home(const char *name, size_t n) {
  char user[64];
  struct passwd *p = 0;
  if (!n) {
    char *value = getenv("HOME");
    if (value && *value) return value;
    p = getpwuid(getuid());
  } else if (n < sizeof user) {
    memcpy(user, name, n);
    user[n] = 0;
    p = getpwnam(user);
  }
  return p ? p->pw_dir : 0;
}

static int one(struct search *s, const char *pattern);

/* "PATTERN/": what fits PATTERN, marked, and marked once more if marks were asked for: so it is in glibc. */
static int folders(struct search *s, const char *pattern, size_t length) {
  size_t before = s->count;
  int flags = s->flags;
  char *shorter = strndup(pattern, length);
  if (!shorter) return GLOB_NOSPACE;
  s->flags |= GLOB_MARK | GLOB_ONLYDIR;
  int result = one(s, shorter);
  s->flags = flags;
  s->plain_end = 1;
  free(shorter);
  for (size_t i = before; flags & GLOB_MARK && !result && i < s->count; i++)
    if (s->found[i][0] && s->found[i][strlen(s->found[i]) - 1] == '/') {
      char *longer = realloc(s->found[i], strlen(s->found[i]) + 2);
      if (!longer) return GLOB_NOSPACE;
      s->found[i] = strcat(longer, "/");
    }
  return result;
}

/* One pattern without braces: its names, sorted. */
static int one(struct search *s, const char *pattern) {
  size_t before = s->count, length = strlen(pattern);
  char *replaced = 0;
  const char *asked = pattern;
  if (length > 1 && pattern[length - 1] == '/') return folders(s, pattern, length - 1);
  if (*pattern == '~' && s->flags & (GLOB_TILDE | GLOB_TILDE_CHECK)) {
    size_t n = strcspn(pattern + 1, "/");
    char *directory = home(pattern + 1, n);
    if (!directory && s->flags & GLOB_TILDE_CHECK) return GLOB_NOMATCH;
    if (directory) {
      replaced = malloc(strlen(directory) + strlen(pattern));
      if (!replaced) return GLOB_NOSPACE;
      strcpy(replaced, directory);
      strcat(replaced, pattern + 1 + n);
      pattern = replaced;
    }
  }
  int result = *pattern ? expand(s, "", pattern) : 0;
  if (!result && s->count == before) {
    int plain = s->flags & GLOB_NOMAGIC && !glob_pattern_p(pattern, !(s->flags & GLOB_NOESCAPE));
    if (s->flags & GLOB_NOCHECK || plain) {
      int flags = s->flags;
      s->flags &= ~GLOB_MARK;
      result = add(s, asked);
      s->flags = flags;
    } else {
      result = GLOB_NOMATCH;
    }
  }
  if (!result && !(s->flags & GLOB_NOSORT)) qsort(s->found + before, s->count - before, sizeof *s->found, compare);
  free(replaced);
  return result;
}

static int braces(struct search *s, const char *pattern) {
  const char *open = pattern;
  while (*open && *open != '{') {
    if (*open == '\\' && !(s->flags & GLOB_NOESCAPE) && open[1]) open++;
    open++;
  }
  const char *last = *open ? part_end(open + 1, s->flags) : 0;
  while (last && *last == ',') last = part_end(last + 1, s->flags);
  if (!(s->flags & GLOB_BRACE) || !last || last == open + 1) return one(s, pattern);
  size_t before = s->count;
  for (const char *part = open + 1, *end; part <= last; part = end + 1) {
    end = part_end(part, s->flags);
    char *whole = malloc(strlen(pattern) + 1);
    if (!whole) return GLOB_NOSPACE;
    size_t lead = (size_t)(open - pattern);
    memcpy(whole, pattern, lead);
    memcpy(whole + lead, part, (size_t)(end - part));
    strcpy(whole + lead + (end - part), last + 1);
    struct search sub = *s;
    sub.flags &= ~(GLOB_NOCHECK | GLOB_NOMAGIC);
    int result = braces(&sub, whole);
    s->found = sub.found;
    s->count = sub.count;
    s->room = sub.room;
    free(whole);
    if (result && result != GLOB_NOMATCH) return result;
  }
  if (s->count > before) return 0;
  return s->flags & (GLOB_NOCHECK | GLOB_NOMAGIC) ? add(s, pattern) : GLOB_NOMATCH;
}

int glob(const char *restrict pattern, int flags, int (*on_error)(const char *, int), glob_t *restrict g) {
  if (!pattern || !g || flags & ~0x7fff) {
    errno = EINVAL;
    return -1;
  }
  struct search s = {.flags = flags, .on_error = on_error, .own = flags & GLOB_ALTDIRFUNC ? g : 0};
  if (!(flags & GLOB_DOOFFS)) g->gl_offs = 0;
  if (!(flags & GLOB_APPEND)) {
    g->gl_pathc = 0;
    g->gl_pathv = 0;
  }
  g->gl_flags = flags;
  int result = braces(&s, pattern);
  if ((!result && s.count) || (flags & GLOB_DOOFFS && !g->gl_pathv)) {
    size_t before = g->gl_offs + g->gl_pathc;
    char **list = realloc(g->gl_pathv, (before + s.count + 1) * sizeof *list);
    if (list) {
      if (!g->gl_pathv) memset(list, 0, g->gl_offs * sizeof *list);
      g->gl_pathv = list;
      if (result) s.count = 0;
      if (s.count) memcpy(list + before, s.found, s.count * sizeof *list);
      list[before + s.count] = 0;
      g->gl_pathc += s.count;
      const char *slash = strrchr(pattern, '/'), *last = slash ? slash + 1 : pattern;
      if (!s.plain_end && is_special(last, strlen(last), flags)) g->gl_flags |= GLOB_MAGCHAR;
    } else {
      result = GLOB_NOSPACE;
    }
  } else {
    while (s.count) free(s.found[--s.count]);
  }
  free(s.found);
  return result;
}

void globfree(glob_t *g) {
  for (size_t i = 0; g->gl_pathv && i < g->gl_pathc; i++) free(g->gl_pathv[g->gl_offs + i]);
  free(g->gl_pathv);
  g->gl_pathv = 0;
}
