#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <utmp.h>
#include <utmpx.h>

static const char *file = UTMP_FILE;
static int fd = -1;
static struct utmp record;

int utmpname(const char *name) {
  endutent();
  char *copy = strdup(name);
  if (!copy) return -1;
  file = copy;
  return 0;
}

void setutent(void) {
  if (fd < 0) fd = open(file, O_RDONLY | O_CLOEXEC);
  else lseek(fd, 0, SEEK_SET);
}

void endutent(void) {
  if (fd >= 0) close(fd);
  fd = -1;
}

struct utmp *getutent(void) {
  if (fd < 0) setutent();
  return fd >= 0 && read(fd, &record, sizeof record) == (ssize_t)sizeof record ? &record : 0;
}

static int is_same(const struct utmp *a, const struct utmp *b) {
  if (a->ut_type >= RUN_LVL && a->ut_type <= OLD_TIME) return a->ut_type == b->ut_type;
  return b->ut_type >= INIT_PROCESS && b->ut_type <= DEAD_PROCESS && !strncmp(a->ut_id, b->ut_id, sizeof a->ut_id);
}

struct utmp *getutid(const struct utmp *wanted) {
  for (struct utmp *u; (u = getutent());)
    if (is_same(wanted, u)) return u;
  errno = ESRCH;
  return 0;
}

struct utmp *getutline(const struct utmp *wanted) {
  for (struct utmp *u; (u = getutent());)
    if ((u->ut_type == USER_PROCESS || u->ut_type == LOGIN_PROCESS) &&
        !strncmp(u->ut_line, wanted->ut_line, sizeof u->ut_line))
      return u;
  errno = ESRCH;
  return 0;
}

struct utmp *pututline(const struct utmp *u) {
  int to = open(file, O_RDWR | O_CLOEXEC);
  if (to < 0) return 0;
  struct utmp old;
  while (read(to, &old, sizeof old) == (ssize_t)sizeof old)
    if (is_same(u, &old)) {
      lseek(to, -(off_t)sizeof old, SEEK_CUR);
      break;
    }
  int done = write(to, u, sizeof *u) == (ssize_t)sizeof *u;
  close(to);
  if (!done) return 0;
  record = *u;
  return &record;
}

void setutxent(void) {
  setutent();
}

void endutxent(void) {
  endutent();
}

struct utmpx *getutxent(void) {
  return (struct utmpx *)getutent();
}

struct utmpx *getutxid(const struct utmpx *wanted) {
  return (struct utmpx *)getutid((const struct utmp *)wanted);
}

struct utmpx *getutxline(const struct utmpx *wanted) {
  return (struct utmpx *)getutline((const struct utmp *)wanted);
}

struct utmpx *pututxline(const struct utmpx *u) {
  return (struct utmpx *)pututline((const struct utmp *)u);
}
