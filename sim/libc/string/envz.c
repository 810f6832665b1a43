/* The same vectors as environments: name=value, or a name alone. */
#include <envz.h>
#include <stdlib.h>

static size_t name_length(const char *s) {
  return strcspn(s, "=");
}

char *envz_entry(const char *restrict block, size_t size, const char *restrict name) {
  size_t n = name_length(name);
  for (char *e = 0; (e = argz_next(block, size, e));)
    if (name_length(e) == n && !strncmp(e, name, n)) return e;
  return 0;
}

char *envz_get(const char *restrict block, size_t size, const char *restrict name) {
  char *e = envz_entry(block, size, name);
  if (!e) return 0;
  e += name_length(e);
  return *e ? e + 1 : 0;
}

void envz_remove(char **restrict block, size_t *restrict size, const char *restrict name) {
  argz_delete(block, size, envz_entry(*block, *size, name));
}

error_t envz_add(char **restrict block, size_t *restrict size, const char *restrict name, const char *restrict value) {
  envz_remove(block, size, name);
  if (!value) return argz_add(block, size, name);
  size_t n = strlen(name), old = *size;
  error_t error = argz_append(block, size, name, n + 1);
  if (error) return error;
  (*block)[old + n] = '=';
  return argz_append(block, size, value, strlen(value) + 1);
}

error_t envz_merge(char **restrict block, size_t *restrict size, const char *restrict more, size_t more_size, int override) {
  error_t error = 0;
  for (char *e = 0; !error && (e = argz_next(more, more_size, e));) {
    char *old = envz_entry(*block, *size, e);
    if (old && !override) continue;
    argz_delete(block, size, old);
    error = argz_add(block, size, e);
  }
  return error;
}

void envz_strip(char **restrict block, size_t *restrict size) {
  char *to = *block;
  for (char *e = *block, *end = e + *size; e < end;) {
    size_t n = strlen(e) + 1;
    if (e[name_length(e)]) {
      memmove(to, e, n);
      to += n;
    }
    e += n;
  }
  *size = (size_t)(to - *block);
}
