#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *tmpnam(char *to) {
  static char own[L_tmpnam];
  char name[L_tmpnam];
  strcpy(name, "/tmp/fileXXXXXX");
  if (!*mktemp(name)) return 0;
  return strcpy(to ? to : own, name);
}

char *tmpnam_r(char *to) {
  return to ? tmpnam(to) : 0;
}

char *tempnam(const char *folder, const char *prefix) {
  const char *wanted = getenv("TMPDIR");
  if (!wanted || access(wanted, W_OK) < 0) wanted = folder && !access(folder, W_OK) ? folder : "/tmp";
  char name[4096];
  snprintf(name, sizeof name, "%s/%.5sXXXXXX", wanted, prefix && *prefix ? prefix : "file");
  return *mktemp(name) ? strdup(name) : 0;
}

char *ctermid(char *to) {
  static char own[L_ctermid];
  return strcpy(to ? to : own, "/dev/tty");
}
