#include "../internal/database.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The members' pointers stand behind the line, aligned. */
static int set_members(struct group *g, char *members, char *line, size_t size) {
  char *after = members + strlen(members) + 1;
  char **list = (char **)(((unsigned long)after + 7) & -8UL);
  char *end = line + size;
  g->gr_mem = list;
  for (char *name = members; *name; list++) {
    if ((char *)(list + 2) > end) return ERANGE;
    char *comma = strchr(name, ',');
    *list = name;
    if (!comma) {
      list++;
      break;
    }
    *comma = 0;
    name = comma + 1;
  }
  if ((char *)(list + 1) > end) return ERANGE;
  *list = 0;
  return 0;
}

int fgetgrent_r(FILE *restrict f, struct group *restrict g, char *restrict line, size_t size, struct group **restrict to) {
  char *field[4];
  int error;
  long start;
  do {
    start = ftell(f);
    error = __next_entry(f, line, size, field, 4);
  } while (!error && !__entry_number(field[2], &g->gr_gid));
  if (!error && (error = set_members(g, field[3], line, size))) fseek(f, start, SEEK_SET);
  *to = error ? 0 : g;
  if (error) {
    errno = error;
    return error;
  }
  g->gr_name = field[0];
  g->gr_passwd = field[1];
  return 0;
}

static int find(const char *name, gid_t gid, struct group *g, char *line, size_t size, struct group **to) {
  FILE *f = fopen("/etc/group", "re");
  *to = 0;
  if (!f) return errno == ENOENT ? 0 : errno;
  int error, before = errno;
  while (!(error = fgetgrent_r(f, g, line, size, to)))
    if (name ? !strcmp(g->gr_name, name) : g->gr_gid == gid) break;
  fclose(f);
  if (error) *to = 0;
  if (error == ENOENT) {
    errno = before;
    return 0;
  }
  return error;
}

int getgrnam_r(const char *restrict name, struct group *restrict g, char *restrict line, size_t size, struct group **restrict to) {
  return find(name, 0, g, line, size, to);
}

int getgrgid_r(gid_t gid, struct group *restrict g, char *restrict line, size_t size, struct group **restrict to) {
  return find(0, gid, g, line, size, to);
}

static struct group own;
static char own_line[NSS_BUFLEN_GROUP];
static FILE *all;

struct group *getgrgid(gid_t gid) {
  struct group *found;
  return find(0, gid, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

struct group *getgrnam(const char *name) {
  struct group *found;
  return find(name, 0, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

void endgrent(void) {
  if (all) fclose(all);
  all = 0;
}

void setgrent(void) {
  if (all) rewind(all);
}

int getgrent_r(struct group *restrict g, char *restrict line, size_t size, struct group **restrict to) {
  *to = 0;
  if (!all && !(all = fopen("/etc/group", "re"))) return ENOENT;
  return fgetgrent_r(all, g, line, size, to);
}

struct group *getgrent(void) {
  struct group *found;
  int before = errno;
  int error = getgrent_r(&own, own_line, sizeof own_line, &found);
  if (error == ENOENT) errno = before;
  return error ? 0 : found;
}

struct group *fgetgrent(FILE *f) {
  struct group *found;
  return fgetgrent_r(f, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

int putgrent(const struct group *restrict g, FILE *restrict f) {
  if (!g || !f || !g->gr_name) {
    errno = EINVAL;
    return -1;
  }
  if (fprintf(f, "%s:%s:%lu:", g->gr_name, g->gr_passwd ? g->gr_passwd : "", (unsigned long)g->gr_gid) < 0) return -1;
  for (char **member = g->gr_mem; member && *member; member++)
    if (fprintf(f, member == g->gr_mem ? "%s" : ",%s", *member) < 0) return -1;
  return putc('\n', f) < 0 ? -1 : 0;
}

int getgrouplist(const char *user, gid_t first, gid_t *list, int *room) {
  FILE *f = fopen("/etc/group", "re");
  struct group g, *found;
  char line[NSS_BUFLEN_GROUP];
  int n = 0;
  if (n < *room) list[n] = first;
  n++;
  while (f && !fgetgrent_r(f, &g, line, sizeof line, &found)) {
    if (g.gr_gid == first) continue;
    for (char **member = g.gr_mem; *member; member++)
      if (!strcmp(*member, user)) {
        if (n < *room) list[n] = g.gr_gid;
        n++;
        break;
      }
  }
  if (f) fclose(f);
  int fits = n <= *room;
  *room = n;
  return fits ? n : -1;
}

int initgroups(const char *user, gid_t group) {
  gid_t list[64];
  int n = 64;
  if (getgrouplist(user, group, list, &n) < 0) n = 64;
  return setgroups((size_t)n, list);
}
