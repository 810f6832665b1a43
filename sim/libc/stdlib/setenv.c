#include "../internal/libc.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static char **own; /* the array that this file allocated */
static int lock;

static char **find(const char *name, size_t n) {
  if (!__environ) return 0;
  for (char **at = __environ; *at; at++)
    if (!strncmp(*at, name, n) && (*at)[n] == '=') return at;
  return 0;
}

static int put(char *text, size_t name_length, int overwrite) {
  char **at = find(text, name_length);
  if (at) {
    if (overwrite) *at = text;
    return 0;
  }
  size_t n = 0;
  if (__environ)
    while (__environ[n]) n++;
  char **larger = realloc(own && own == __environ ? own : 0, (n + 2) * sizeof *larger);
  if (!larger) return -1;
  if (own != __environ || !own) memcpy(larger, __environ, n * sizeof *larger);
  larger[n] = text;
  larger[n + 1] = 0;
  own = __environ = larger;
  return 0;
}

static int bad_name(const char *name) {
  if (name && *name && !strchr(name, '=')) return 0;
  errno = EINVAL;
  return 1;
}

int setenv(const char *name, const char *value, int overwrite) {
  if (bad_name(name)) return -1;
  size_t n = strlen(name), m = strlen(value);
  LOCK(&lock);
  int result = 0;
  if (overwrite || !find(name, n)) {
    char *text = malloc(n + m + 2);
    if (text) {
      memcpy(text, name, n);
      text[n] = '=';
      memcpy(text + n + 1, value, m + 1);
      result = put(text, n, 1);
    } else {
      result = -1;
    }
  }
  UNLOCK(&lock);
  return result;
}

int unsetenv(const char *name) {
  if (bad_name(name)) return -1;
  size_t n = strlen(name);
  LOCK(&lock);
  for (char **at; (at = find(name, n));)
    do at[0] = at[1];
    while (*at++);
  UNLOCK(&lock);
  return 0;
}

int putenv(char *text) {
  char *equals = strchr(text, '=');
  if (!equals) return unsetenv(text);
  LOCK(&lock);
  int result = put(text, (size_t)(equals - text), 1);
  UNLOCK(&lock);
  return result;
}

int clearenv(void) {
  LOCK(&lock);
  free(own && own == __environ ? own : 0);
  own = __environ = 0;
  UNLOCK(&lock);
  return 0;
}
