/* Walks through a tree of directories, each directory in the order in which the kernel gives its names. A directory stays open while
 * those below it are walked, if the caller allows so many descriptors; else its names are read beforehand. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct place {
  dev_t device;
  ino_t inode;
};

struct walk {
  __nftw_func_t function;
  __ftw_func_t simple; /* ftw's function, instead */
  int flags;
  int descriptors;
  dev_t device; /* of the beginning, for FTW_MOUNT */
  struct FTW at;
  char *path;
  size_t room;
  struct place *seen; /* directories that were visited by following links */
  size_t seen_count;
};

static int call(struct walk *w, const struct stat *st, int type) {
  static const char as_simple[] = {FTW_F, FTW_D, FTW_DNR, FTW_NS, FTW_F, FTW_D, FTW_NS};
  if (w->simple) return w->simple(w->path, st, as_simple[type]);
  return w->function(w->path, st, type, &w->at);
}

/* 1: was there already, or no memory (-1). */
static int visited(struct walk *w, const struct stat *st) {
  for (size_t i = 0; i < w->seen_count; i++)
    if (w->seen[i].device == st->st_dev && w->seen[i].inode == st->st_ino) return 1;
  if ((w->seen_count & (w->seen_count + 1)) == 0) {
    struct place *more = realloc(w->seen, (2 * w->seen_count + 1) * sizeof *more);
    if (!more) return -1;
    w->seen = more;
  }
  w->seen[w->seen_count++] = (struct place){st->st_dev, st->st_ino};
  return 0;
}

static int walk_directory(struct walk *w, const struct stat *st);

/* The thing that w->path names; `name` is the same from where the process stands. */
static int walk_entry(struct walk *w, const char *name) {
  struct stat st;
  int type, result;
  if ((w->flags & FTW_PHYS ? lstat(name, &st) : stat(name, &st)) < 0) {
    if (errno != EACCES && errno != ENOENT) return -1;
    memset(&st, 0, sizeof st);
    type = !(w->flags & FTW_PHYS) && lstat(name, &st) == 0 && S_ISLNK(st.st_mode) ? FTW_SLN : FTW_NS;
  } else {
    type = S_ISDIR(st.st_mode) ? FTW_D : S_ISLNK(st.st_mode) ? FTW_SL : FTW_F;
  }
  if (type != FTW_NS && w->flags & FTW_MOUNT && st.st_dev != w->device) return 0;
  if (type == FTW_D) {
    if (!(w->flags & FTW_PHYS) && (result = visited(w, &st))) return result < 0 ? -1 : 0;
    result = walk_directory(w, &st);
  } else {
    result = call(w, &st, type);
  }
  if (w->flags & FTW_ACTIONRETVAL && result == FTW_SKIP_SUBTREE) result = 0;
  return result;
}

static int walk_child(struct walk *w, const char *child) {
  if (!strcmp(child, ".") || !strcmp(child, "..")) return 0;
  size_t length = (size_t)w->at.base, n = strlen(child);
  if (length + n + 2 > w->room) {
    char *more = realloc(w->path, 2 * (length + n + 2));
    if (!more) return -1;
    w->path = more;
    w->room = 2 * (length + n + 2);
  }
  strcpy(w->path + length, child);
  return walk_entry(w, w->flags & FTW_CHDIR ? child : w->path);
}

/* All names at once, each with its end; the last is empty. */
static char *read_names(DIR *d) {
  char *names = malloc(1);
  size_t used = 0;
  for (struct dirent *entry; names && (entry = readdir(d));) {
    size_t n = strlen(entry->d_name) + 1;
    char *more = realloc(names, used + n + 1);
    if (!more) {
      free(names);
      return 0;
    }
    names = more;
    memcpy(names + used, entry->d_name, n);
    used += n;
  }
  if (names) names[used] = 0;
  return names;
}

static int walk_children(struct walk *w, DIR *d) {
  int result = 0;
  if (w->at.level <= w->descriptors) {
    for (struct dirent *entry; !result && (entry = readdir(d));) result = walk_child(w, entry->d_name);
    closedir(d);
    return result;
  }
  char *names = read_names(d);
  closedir(d);
  if (!names) return -1;
  for (char *name = names; !result && *name; name += strlen(name) + 1) result = walk_child(w, name);
  free(names);
  return result;
}

static int walk_directory(struct walk *w, const struct stat *st) {
  int base = w->at.base, result = 0, up = -1;
  const char *name = w->flags & FTW_CHDIR && w->at.level ? w->path + base : w->path;
  DIR *d = opendir(name);
  if (!d) return errno == EACCES ? call(w, st, FTW_DNR) : -1;
  if (!(w->flags & FTW_DEPTH) && (result = call(w, st, FTW_D))) {
    closedir(d);
    return result;
  }
  if (w->flags & FTW_CHDIR && ((up = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0 || fchdir(dirfd(d)) < 0)) {
    closedir(d);
    if (up >= 0) close(up);
    return -1;
  }
  size_t length = strlen(w->path);
  if (w->path[length - 1] != '/') w->path[length++] = '/';
  w->at.base = (int)length;
  w->at.level++;
  result = walk_children(w, d);
  if (w->flags & FTW_ACTIONRETVAL && result == FTW_SKIP_SIBLINGS) result = 0;
  w->at.level--;
  w->at.base = base;
  w->path[length > 1 ? length - 1 : 1] = 0;
  if (up >= 0) {
    if (fchdir(up) < 0 && !result) result = -1;
    close(up);
  }
  if (!result && w->flags & FTW_DEPTH) result = call(w, st, FTW_DP);
  return result;
}

static int start(struct walk *w, const char *path) {
  if (!*path) {
    errno = ENOENT;
    return -1;
  }
  size_t n = strlen(path);
  w->room = n + 256;
  if (!(w->path = malloc(w->room))) return -1;
  strcpy(w->path, path);
  while (n > 1 && w->path[n - 1] == '/') w->path[--n] = 0;
  char *slash = strrchr(w->path, '/');
  w->at.base = slash && slash[1] ? (int)(slash - w->path) + 1 : 0;
  w->at.level = 0;
  struct stat st;
  int result, error = 0;
  if ((w->flags & FTW_PHYS ? lstat(w->path, &st) : stat(w->path, &st)) < 0 &&
      (w->flags & FTW_PHYS || errno != ENOENT || lstat(w->path, &st) < 0)) {
    /* Only what is found on the way is told as FTW_NS. */
    result = -1;
    error = errno;
  } else {
    w->device = st.st_dev;
    result = walk_entry(w, w->path);
    error = errno;
  }
  free(w->path);
  free(w->seen);
  errno = error;
  return result;
}

int ftw(const char *path, __ftw_func_t function, int descriptors) {
  struct walk w = {.simple = function, .descriptors = descriptors};
  return start(&w, path);
}

int nftw(const char *path, __nftw_func_t function, int descriptors, int flags) {
  struct walk w = {.function = function, .descriptors = descriptors, .flags = flags};
  if (flags & ~31) {
    errno = EINVAL;
    return -1;
  }
  return start(&w, path);
}
