#include "../internal/database.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

int fgetpwent_r(FILE *restrict f, struct passwd *restrict p, char *restrict line, size_t size, struct passwd **restrict to) {
  char *field[7];
  int error;
  do error = __next_entry(f, line, size, field, 7);
  while (!error && (!__entry_number(field[2], &p->pw_uid) || !__entry_number(field[3], &p->pw_gid)));
  *to = error ? 0 : p;
  if (error) {
    errno = error;
    return error;
  }
  p->pw_name = field[0];
  p->pw_passwd = field[1];
  p->pw_gecos = field[4];
  p->pw_dir = field[5];
  p->pw_shell = field[6];
  return 0;
}

static int next(FILE *f, void *entry, char *line, size_t size) {
  struct passwd *found;
  return fgetpwent_r(f, entry, line, size, &found);
}

static struct __database entries = {"/etc/passwd", next, 0};

static int has_name(const void *entry, const void *key) {
  return !strcmp(((const struct passwd *)entry)->pw_name, key);
}

static int has_number(const void *entry, const void *key) {
  return ((const struct passwd *)entry)->pw_uid == *(const uid_t *)key;
}

int getpwnam_r(const char *restrict name, struct passwd *restrict p, char *restrict line, size_t size, struct passwd **restrict to) {
  return __find_entry(&entries, has_name, name, p, line, size, (void **)to);
}

int getpwuid_r(uid_t uid, struct passwd *restrict p, char *restrict line, size_t size, struct passwd **restrict to) {
  return __find_entry(&entries, has_number, &uid, p, line, size, (void **)to);
}

/* One result for all functions without a block of the caller's. */
static struct passwd own;
static char own_line[NSS_BUFLEN_PASSWD];

struct passwd *getpwuid(uid_t uid) {
  struct passwd *found;
  return getpwuid_r(uid, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

struct passwd *getpwnam(const char *name) {
  struct passwd *found;
  return getpwnam_r(name, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

void endpwent(void) {
  __end_entries(&entries);
}

void setpwent(void) {
  __rewind_entries(&entries);
}

int getpwent_r(struct passwd *restrict p, char *restrict line, size_t size, struct passwd **restrict to) {
  return __each_entry(&entries, p, line, size, (void **)to);
}

struct passwd *getpwent(void) {
  struct passwd *found;
  int before = errno;
  int error = getpwent_r(&own, own_line, sizeof own_line, &found);
  if (error == ENOENT) errno = before;
  return error ? 0 : found;
}

struct passwd *fgetpwent(FILE *f) {
  struct passwd *found;
  return fgetpwent_r(f, &own, own_line, sizeof own_line, &found) ? 0 : found;
}

int putpwent(const struct passwd *restrict p, FILE *restrict f) {
  if (!p || !f || !p->pw_name) {
    errno = EINVAL;
    return -1;
  }
  int n = fprintf(f, "%s:%s:%lu:%lu:%s:%s:%s\n", p->pw_name, p->pw_passwd ? p->pw_passwd : "", (unsigned long)p->pw_uid,
                  (unsigned long)p->pw_gid, p->pw_gecos ? p->pw_gecos : "", p->pw_dir ? p->pw_dir : "",
                  p->pw_shell ? p->pw_shell : "");
  return n < 0 ? -1 : 0;
}
