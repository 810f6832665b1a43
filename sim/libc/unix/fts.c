/* Walks through trees of files, an entry a call. Differs from Linux: the working directory stays what it is, as with FTS_NOCHDIR, so
 * fts_accpath is the whole path. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>

static FTSENT *new_entry(const char *directory, const char *name, int level, FTSENT *parent) {
  size_t before = strlen(directory), n = strlen(name);
  size_t slash = before && directory[before - 1] != '/' ? 1 : 0;
  /* Record, name, status, path: one block. */
  size_t head = (sizeof(FTSENT) + n + 1 + 15) & -16UL;
  FTSENT *e = calloc(1, head + sizeof(struct stat) + before + slash + n + 1);
  if (!e) return 0;
  memcpy(e->fts_name, name, n + 1);
  e->fts_namelen = (unsigned short)n;
  e->fts_statp = (struct stat *)((char *)e + head);
  e->fts_path = (char *)(e->fts_statp + 1);
  memcpy(e->fts_path, directory, before);
  if (slash) e->fts_path[before] = '/';
  memcpy(e->fts_path + before + slash, name, n + 1);
  e->fts_pathlen = (unsigned short)(before + slash + n);
  e->fts_accpath = e->fts_path;
  e->fts_level = (short)level;
  e->fts_parent = parent;
  e->fts_instr = FTS_NOINSTR;
  return e;
}

static void free_list(FTSENT *e) {
  while (e) {
    FTSENT *next = e->fts_link;
    free(e);
    e = next;
  }
}

static int is_dot(const char *name) {
  return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2]));
}

/* What an entry is: its kind, or an error in fts_errno. */
static int kind_of(FTS *tree, FTSENT *e, int follow) {
  struct stat *s = e->fts_statp;
  if (tree->fts_options & FTS_LOGICAL || follow) {
    if (stat(e->fts_path, s)) {
      int error = errno;
      if (!lstat(e->fts_path, s)) {
        errno = 0;
        return FTS_SLNONE;
      }
      e->fts_errno = error;
      memset(s, 0, sizeof *s);
      return FTS_NS;
    }
  } else if (lstat(e->fts_path, s)) {
    e->fts_errno = errno;
    memset(s, 0, sizeof *s);
    return FTS_NS;
  }
  e->fts_dev = s->st_dev;
  e->fts_ino = s->st_ino;
  e->fts_nlink = s->st_nlink;
  if (S_ISDIR(s->st_mode)) {
    if (is_dot(e->fts_name) && e->fts_level > FTS_ROOTLEVEL) return FTS_DOT;
    for (FTSENT *up = e->fts_parent; up && up->fts_level >= FTS_ROOTLEVEL; up = up->fts_parent)
      if (up->fts_ino == e->fts_ino && up->fts_dev == e->fts_dev) {
        e->fts_cycle = up;
        return FTS_DC;
      }
    return FTS_D;
  }
  return S_ISLNK(s->st_mode) ? FTS_SL : S_ISREG(s->st_mode) ? FTS_F : FTS_DEFAULT;
}

static FTSENT *sorted(FTS *tree, FTSENT *list, int n) {
  if (!tree->fts_compar || n < 2) return list;
  FTSENT **all = malloc((size_t)n * sizeof *all);
  if (!all) return list;
  int i = 0;
  for (FTSENT *e = list; e; e = e->fts_link) all[i++] = e;
  qsort(all, (size_t)n, sizeof *all, tree->fts_compar);
  for (i = 0; i < n; i++) all[i]->fts_link = i + 1 < n ? all[i + 1] : 0;
  list = all[0];
  free(all);
  return list;
}

FTS *fts_open(char *const *paths, int options, int (*compare)(const FTSENT **, const FTSENT **)) {
  if (options & ~FTS_OPTIONMASK || !*paths) {
    errno = EINVAL;
    return 0;
  }
  FTS *tree = calloc(1, sizeof *tree);
  FTSENT *above = new_entry("", "", FTS_ROOTPARENTLEVEL, 0), *list = 0, **last = &list;
  FTSENT *before = new_entry("", "", FTS_ROOTLEVEL, above);
  int n = 0;
  if (!tree || !above || !before) goto fail;
  tree->fts_compar = (int (*)(const void *, const void *))compare;
  tree->fts_options = options | FTS_NOCHDIR;
  tree->fts_rfd = -1;
  for (; *paths; paths++, n++) {
    if (!**paths) {
      errno = ENOENT;
      goto fail;
    }
    FTSENT *e = new_entry("", *paths, FTS_ROOTLEVEL, above);
    if (!e) goto fail;
    int kind = kind_of(tree, e, options & FTS_COMFOLLOW);
    e->fts_info = (unsigned short)(kind == FTS_DOT ? FTS_D : kind);
    *last = e;
    last = &e->fts_link;
  }
  before->fts_link = sorted(tree, list, n);
  before->fts_info = FTS_INIT;
  tree->fts_cur = before;
  return tree;
fail:
  free_list(list);
  free(above);
  free(before);
  free(tree);
  return 0;
}

/* The entries of the current directory. */
static FTSENT *build(FTS *tree, int names_only) {
  FTSENT *cur = tree->fts_cur, *list = 0, **last = &list;
  DIR *d = opendir(cur->fts_path);
  if (!d) {
    cur->fts_errno = errno;
    if (!names_only) cur->fts_info = FTS_DNR;
    return 0;
  }
  int n = 0;
  struct dirent *found;
  while ((found = readdir(d))) {
    if (!(tree->fts_options & FTS_SEEDOT) && is_dot(found->d_name)) continue;
    FTSENT *e = new_entry(cur->fts_path, found->d_name, cur->fts_level + 1, cur);
    if (!e) {
      free_list(list);
      closedir(d);
      cur->fts_info = FTS_ERR;
      tree->fts_options |= FTS_STOP;
      errno = ENOMEM;
      return 0;
    }
    int without = names_only || (tree->fts_options & FTS_NOSTAT && found->d_type != DT_DIR && found->d_type != DT_UNKNOWN &&
                                 !(tree->fts_options & FTS_LOGICAL && found->d_type == DT_LNK));
    e->fts_info = (unsigned short)(without ? FTS_NSOK : kind_of(tree, e, 0));
    *last = e;
    last = &e->fts_link;
    n++;
  }
  closedir(d);
  if (!list && !names_only) cur->fts_info = FTS_DP;
  return sorted(tree, list, n);
}

/* What stands behind the last slash is the name of a root, even if it is nothing. */
static void last_part(FTSENT *e) {
  char *slash = strrchr(e->fts_name, '/');
  if (!slash || (slash == e->fts_name && !slash[1])) return;
  e->fts_namelen = (unsigned short)strlen(slash + 1);
  memmove(e->fts_name, slash + 1, e->fts_namelen + 1UL);
}

static FTSENT *followed(FTS *tree, FTSENT *e) {
  int kind = kind_of(tree, e, 1);
  e->fts_instr = FTS_NOINSTR;
  e->fts_info = (unsigned short)(kind == FTS_DOT ? FTS_D : kind);
  return e;
}

FTSENT *fts_read(FTS *tree) {
  if (!tree->fts_cur || tree->fts_options & FTS_STOP) return 0;
  FTSENT *e = tree->fts_cur;
  int told = e->fts_instr;
  e->fts_instr = FTS_NOINSTR;
  if (told == FTS_AGAIN) {
    e->fts_info = (unsigned short)kind_of(tree, e, 0);
    return e;
  }
  if (told == FTS_FOLLOW && (e->fts_info == FTS_SL || e->fts_info == FTS_SLNONE)) return followed(tree, e);
  if (e->fts_info == FTS_D) {
    if (told == FTS_SKIP || (tree->fts_options & FTS_XDEV && e->fts_dev != tree->fts_dev)) {
      free_list(tree->fts_child);
      tree->fts_child = 0;
      e->fts_info = FTS_DP;
      return e;
    }
    if (tree->fts_child && tree->fts_options & FTS_NAMEONLY) {
      tree->fts_options &= ~FTS_NAMEONLY;
      free_list(tree->fts_child);
      tree->fts_child = 0;
    }
    FTSENT *first = tree->fts_child ? tree->fts_child : build(tree, 0);
    tree->fts_child = 0;
    if (!first) {
      if (tree->fts_options & FTS_STOP) return 0;
      return e;
    }
    return tree->fts_cur = first;
  }
  for (FTSENT *next; (next = e->fts_link);) {
    free(e);
    tree->fts_cur = e = next;
    if (e->fts_level == FTS_ROOTLEVEL) {
      last_part(e);
      tree->fts_dev = e->fts_dev;
      return e;
    }
    if (e->fts_instr == FTS_SKIP) continue;
    return e->fts_instr == FTS_FOLLOW ? followed(tree, e) : e;
  }
  FTSENT *parent = e->fts_parent;
  free(e);
  tree->fts_cur = parent;
  if (parent->fts_level == FTS_ROOTPARENTLEVEL) {
    free(parent);
    tree->fts_cur = 0;
    errno = 0;
    return 0;
  }
  parent->fts_info = (unsigned short)(parent->fts_errno ? FTS_ERR : FTS_DP);
  return parent;
}

FTSENT *fts_children(FTS *tree, int how) {
  if (how && how != FTS_NAMEONLY) {
    errno = EINVAL;
    return 0;
  }
  FTSENT *e = tree->fts_cur;
  errno = 0;
  if (!e || tree->fts_options & FTS_STOP) return 0;
  if (e->fts_info == FTS_INIT) return e->fts_link;
  if (e->fts_info != FTS_D) return 0;
  free_list(tree->fts_child);
  if (how == FTS_NAMEONLY) tree->fts_options |= FTS_NAMEONLY;
  else tree->fts_options &= ~FTS_NAMEONLY;
  tree->fts_child = build(tree, how == FTS_NAMEONLY);
  return tree->fts_child;
}

int fts_set(FTS *tree, FTSENT *e, int told) {
  (void)tree;
  if (told && told != FTS_AGAIN && told != FTS_FOLLOW && told != FTS_NOINSTR && told != FTS_SKIP) {
    errno = EINVAL;
    return 1;
  }
  e->fts_instr = (unsigned short)told;
  return 0;
}

int fts_close(FTS *tree) {
  FTSENT *e = tree->fts_cur;
  free_list(tree->fts_child);
  while (e && e->fts_level >= FTS_ROOTLEVEL) {
    FTSENT *next = e->fts_link ? e->fts_link : e->fts_parent;
    free(e);
    e = next;
  }
  free(e);
  free(tree);
  return 0;
}
