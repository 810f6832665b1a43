/* The lines of /etc/passwd and /etc/group. */
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Cuts a line at its colons; how many fields there are. */
static int split(char *line, char **fields, int max) {
  int n = 0;
  line[strcspn(line, "\n")] = 0;
  while (n < max) {
    fields[n++] = line;
    line = strchr(line, ':');
    if (!line) break;
    *line++ = 0;
  }
  return n;
}

/* The first line whose name or number is the one asked for. */
static int find(const char *path, char *line, int size, char **fields, int count, const char *name, unsigned int number) {
  FILE *f = fopen(path, "re");
  int found = 0;
  if (!f) return 0;
  while (!found && fgets(line, size, f)) {
    if (split(line, fields, count) < count) continue;
    found = name ? !strcmp(fields[0], name) : strtoul(fields[2], 0, 10) == number;
  }
  fclose(f);
  return found;
}

static struct passwd *user(const char *name, uid_t uid) {
  static char line[512];
  static struct passwd result;
  char *f[7];
  if (!find("/etc/passwd", line, sizeof line, f, 7, name, uid)) return 0;
  result.pw_name = f[0];
  result.pw_passwd = f[1];
  result.pw_uid = (uid_t)strtoul(f[2], 0, 10);
  result.pw_gid = (gid_t)strtoul(f[3], 0, 10);
  result.pw_gecos = f[4];
  result.pw_dir = f[5];
  result.pw_shell = f[6];
  return &result;
}

struct passwd *getpwuid(uid_t uid) {
  return user(0, uid);
}

struct passwd *getpwnam(const char *name) {
  return user(name, 0);
}

static struct group *group(const char *name, gid_t gid) {
  static char line[512];
  static char *members[32];
  static struct group result;
  char *f[4];
  if (!find("/etc/group", line, sizeof line, f, 4, name, gid)) return 0;
  result.gr_name = f[0];
  result.gr_passwd = f[1];
  result.gr_gid = (gid_t)strtoul(f[2], 0, 10);
  result.gr_mem = members;
  int n = 0;
  for (char *member = strtok(f[3], ","); member && n < 31; member = strtok(0, ",")) members[n++] = member;
  members[n] = 0;
  return &result;
}

struct group *getgrgid(gid_t gid) {
  return group(0, gid);
}

struct group *getgrnam(const char *name) {
  return group(name, 0);
}
