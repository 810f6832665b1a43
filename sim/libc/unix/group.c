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

static int next(FILE *f, void *entry, char *line, size_t size) {
  struct group *found;
  return fgetgrent_r(f, entry, line, size, &found);
}

static struct __database entries = {"/etc/group", next, 0};

static int has_name(const void *entry, const void *key) {
  return !strcmp(((const struct group *)entry)->gr_name, key);
}

static int has_number(const void *entry, const void *key) {
  return ((const struct group *)entry)->gr_gid == *(const gid_t *)key;
}

int getgrnam_r(const char *restrict name, struct group *restrict g, char *restrict line, size_t size, struct group **restrict to) {
  return __find_entry(&entries, has_name, name, g, line, size, (void **)to);
}

int getgrgid_r(gid_t gid, struct group *restrict g, char *restrict line, size_t size, struct group **restrict to) {
  return __find_entry(&entries, has_number, &gid, g, line, size, (void **)to);
}

/* One result for all functions without a block of the caller's. */
static struct group own;
static char own_line[NSS_BUFLEN_GROUP];

struct group *getgrgid(gid_t gid) {
  struct group *found;
  return getgrgid_r(gid, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

struct group *getgrnam(const char *name) {
  struct group *found;
  return getgrnam_r(name, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

void endgrent(void) {
  __end_entries(&entries);
}

void setgrent(void) {
  __rewind_entries(&entries);
}

int getgrent_r(struct group *restrict g, char *restrict line, size_t size, struct group **restrict to) {
  return __each_entry(&entries, g, line, size, (void **)to);
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
