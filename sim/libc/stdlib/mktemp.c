#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MAKE_FILE, MAKE_DIRECTORY, MAKE_NAME };

static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/* Fills in the six X before the suffix until the name is new. */
static int make(char *template, int suffix, int flags, int what) {
  int n = (int)strlen(template);
  if (suffix < 0 || n < 6 + suffix || memcmp(template + n - 6 - suffix, "XXXXXX", 6)) {
    errno = EINVAL;
    return -1;
  }
  char *at = template + n - 6 - suffix;
  for (int tries = 0; tries < 238328; tries++) {
    unsigned long bits;
    if (RAW3(SYS_getrandom, &bits, sizeof bits, 1) != sizeof bits) bits = tries * 0x9e3779b97f4a7c15UL + (unsigned long)at;
    for (int i = 0; i < 6; i++, bits /= 62) at[i] = letters[bits % 62];
    long result;
    if (what == MAKE_FILE) {
      result = RAW4(SYS_openat, AT_FDCWD, template, (flags & ~O_ACCMODE) | O_RDWR | O_CREAT | O_EXCL, 0600);
      if (result >= 0) return (int)result;
    } else if (what == MAKE_DIRECTORY) {
      result = RAW2(SYS_mkdir, template, 0700);
      if (!result) return 0;
    } else {
      struct stat s;
      result = RAW4(SYS_newfstatat, AT_FDCWD, template, &s, AT_SYMLINK_NOFOLLOW);
      if (result == -ENOENT) return 0;
      if (!result) result = -EEXIST;
    }
    if (result != -EEXIST) {
      errno = (int)-result;
      return -1;
    }
  }
  errno = EEXIST;
  return -1;
}

int mkstemp(char *template) {
  return make(template, 0, 0, MAKE_FILE);
}

int mkstemps(char *template, int suffix) {
  return make(template, suffix, 0, MAKE_FILE);
}

int mkostemp(char *template, int flags) {
  return make(template, 0, flags, MAKE_FILE);
}

int mkostemps(char *template, int suffix, int flags) {
  return make(template, suffix, flags, MAKE_FILE);
}

char *mkdtemp(char *template) {
  return make(template, 0, 0, MAKE_DIRECTORY) < 0 ? 0 : template;
}

char *mktemp(char *template) {
  if (make(template, 0, 0, MAKE_NAME) < 0) *template = 0;
  return template;
}
