/* A tree, entry after entry, in the order of names. */
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *kinds[] = {"", "D", "DC", "DEFAULT", "DNR", "DOT", "DP", "ERR", "F", "INIT", "NS", "NSOK", "SL", "SLNONE"};

static int by_name(const FTSENT **a, const FTSENT **b) {
  return strcmp((*a)->fts_name, (*b)->fts_name);
}

static void make(const char *path, const char *text) {
  int fd = open(path, O_CREAT | O_WRONLY, 0644);
  write(fd, text, strlen(text));
  close(fd);
}

static void walk(const char *title, char **paths, int options, const char *skip, const char *follow) {
  printf("-- %s\n", title);
  FTS *tree = fts_open(paths, options, by_name);
  if (!tree) {
    printf("no tree: %s\n", strerror(errno));
    return;
  }
  FTSENT *e;
  while ((e = fts_read(tree))) {
    printf("%-8s level %d %-20s name %-10s len %d errno %d size %ld\n", kinds[e->fts_info], e->fts_level, e->fts_path,
           e->fts_name, e->fts_pathlen, e->fts_errno, e->fts_info == FTS_F ? (long)e->fts_statp->st_size : -1L);
    if (skip && e->fts_info == FTS_D && !strcmp(e->fts_name, skip)) printf("skip %d\n", fts_set(tree, e, FTS_SKIP));
    if (follow && e->fts_info == FTS_SL && !strcmp(e->fts_name, follow)) fts_set(tree, e, FTS_FOLLOW);
    if (e->fts_info == FTS_D) e->fts_number = 7;
    if (e->fts_info == FTS_DP) printf("number %ld\n", e->fts_number);
  }
  printf("end: %s\n", strerror(errno));
  printf("close %d\n", fts_close(tree));
}

int main(void) {
  chdir("/tmp");
  mkdir("fts-tree", 0755);
  chdir("fts-tree");
  mkdir("a", 0755);
  mkdir("a/deep", 0755);
  mkdir("b", 0755);
  make("a/one", "1");
  make("a/deep/two", "22");
  make("top", "top");
  symlink("a", "link");
  symlink("nowhere", "dangling");
  symlink("..", "b/up");
  char *here[] = {".", 0}, *two[] = {"top", "a", "missing", 0}, *slash[] = {"a/", 0}, *link[] = {"link", 0};
  walk("physical", here, FTS_PHYSICAL | FTS_NOCHDIR, 0, 0);
  walk("several", two, FTS_PHYSICAL, 0, 0);
  walk("skip", here, FTS_PHYSICAL, "a", 0);
  walk("follow", here, FTS_PHYSICAL, 0, "link");
  walk("logical", here, FTS_LOGICAL, 0, 0);
  walk("dots", slash, FTS_PHYSICAL | FTS_SEEDOT, 0, 0);
  walk("no stat", here, FTS_PHYSICAL | FTS_NOSTAT, 0, 0);
  walk("a link", link, FTS_PHYSICAL, 0, 0);
  walk("a link followed", link, FTS_PHYSICAL | FTS_COMFOLLOW, 0, 0);
  walk("no kind", here, 0, 0, 0);
  FTS *tree = fts_open(here, FTS_PHYSICAL, by_name);
  FTSENT *e = fts_children(tree, 0);
  for (; e; e = e->fts_link) printf("child %s\n", e->fts_name);
  e = fts_read(tree);
  for (e = fts_children(tree, FTS_NAMEONLY); e; e = e->fts_link) printf("child %s\n", e->fts_name);
  for (int i = 0; i < 3 && (e = fts_read(tree)); i++) printf("then %s %s\n", e->fts_path, kinds[e->fts_info]);
  fts_close(tree);
  return 0;
}
