/* Differs from Linux: nothing is loaded into a running program; a file that is not there is told as glibc tells it. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static _Thread_local char message[400];
static _Thread_local int told = 1;

static void *fail(const char *name, const char *what, const char *why) {
  snprintf(message, sizeof message, "%s%s%s%s%s", name, *name ? ": " : "", what, why ? ": " : "", why ? why : "");
  told = 0;
  return 0;
}

static char itself; /* the handle of the program */

void *dlopen(const char *name, int flags) {
  if ((flags & RTLD_BINDING_MASK) == 0) return fail(name ? name : "", "invalid mode for dlopen()", "Invalid argument");
  if (!name || !*name) return &itself;
  if (!strchr(name, '/')) return fail(name, "cannot open shared object file", "No such file or directory");
  int fd = open(name, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return fail(name, "cannot open shared object file", strerror(errno));
  char start[4] = "";
  long n = read(fd, start, sizeof start);
  close(fd);
  if (n < (long)sizeof start) return fail(name, "file too short", 0);
  if (memcmp(start, "\177ELF", 4)) return fail(name, "invalid ELF header", 0);
  return fail(name, "cannot load into a static program", 0);
}

int dlclose(void *handle) {
  if (handle == &itself) return 0;
  fail("", "shared object not open", 0);
  return -1;
}

/* A static program has no table of its symbols. */
void *dlsym(void *restrict handle, const char *restrict name) {
  char text[300];
  if (handle == RTLD_NEXT) return fail("", "RTLD_NEXT used in code not dynamically loaded", 0);
  snprintf(text, sizeof text, "undefined symbol: %s", name);
  return fail(program_invocation_name, text, 0);
}

void *dlvsym(void *restrict handle, const char *restrict name, const char *restrict version) {
  (void)version;
  return dlsym(handle, name);
}

char *dlerror(void) {
  if (told) return 0;
  told = 1;
  return message;
}

int dladdr(const void *address, Dl_info *info) {
  (void)address, (void)info;
  return 0;
}

void *dlmopen(Lmid_t space, const char *name, int flags) {
  if (space == LM_ID_BASE) return dlopen(name, flags);
  return fail(name ? name : "", "invalid namespace", 0);
}

int dlinfo(void *restrict handle, int what, void *restrict to) {
  (void)to, (void)what;
  fail("", handle == &itself ? "unsupported dlinfo request" : "shared object not open", 0);
  return -1;
}

int dladdr1(const void *p, Dl_info *info, void **more, int flags) {
  (void)more, (void)flags;
  return dladdr(p, info);
}
