/* Vectors of strings in one block, each with its end. */
#include <argz.h>
#include <stdlib.h>

char *argz_next(const char *restrict block, size_t size, const char *restrict entry) {
  if (!entry) return size ? (char *)block : 0;
  if (entry < block + size) entry += strlen(entry) + 1;
  return entry < block + size ? (char *)entry : 0;
}

error_t argz_create(char *const argv[], char **restrict to, size_t *restrict to_size) {
  size_t size = 0;
  *to = 0;
  for (char *const *a = argv; *a; a++) size += strlen(*a) + 1;
  *to_size = size;
  if (!size) return 0;
  char *at = *to = malloc(size);
  if (!at) return ENOMEM;
  for (char *const *a = argv; *a; a++) at = stpcpy(at, *a) + 1;
  return 0;
}

/* Runs of the separator count once, at the beginning not at all; one at the end leaves an empty string. */
error_t argz_create_sep(const char *restrict s, int separator, char **restrict to, size_t *restrict to_size) {
  size_t size = strlen(s) + 1;
  *to = 0;
  *to_size = 0;
  if (size == 1) return 0;
  char *block = malloc(size), *at = block;
  if (!block) return ENOMEM;
  for (; *s; s++) {
    if (*s != separator) *at++ = *s;
    else if (at > block && at[-1]) *at++ = 0;
  }
  *at++ = 0;
  *to = block;
  *to_size = (size_t)(at - block);
  return 0;
}

size_t argz_count(const char *block, size_t size) {
  size_t n = 0;
  for (const char *e = 0; (e = argz_next(block, size, e));) n++;
  return n;
}

void argz_extract(const char *restrict block, size_t size, char **restrict argv) {
  for (char *e = 0; (e = argz_next(block, size, e));) *argv++ = e;
  *argv = 0;
}

void argz_stringify(char *block, size_t size, int separator) {
  for (size_t i = 0; i + 1 < size; i++)
    if (!block[i]) block[i] = (char)separator;
}

error_t argz_append(char **restrict block, size_t *restrict size, const char *restrict more, size_t n) {
  char *larger = realloc(*block, *size + n);
  if (!larger) return ENOMEM;
  memcpy(larger + *size, more, n);
  *block = larger;
  *size += n;
  return 0;
}

error_t argz_add(char **restrict block, size_t *restrict size, const char *restrict s) {
  return argz_append(block, size, s, strlen(s) + 1);
}

error_t argz_add_sep(char **restrict block, size_t *restrict size, const char *restrict s, int separator) {
  char *more;
  size_t n;
  error_t error = argz_create_sep(s, separator, &more, &n);
  if (!error && n) error = argz_append(block, size, more, n);
  free(more);
  return error;
}

void argz_delete(char **restrict block, size_t *restrict size, char *restrict entry) {
  if (!entry) return;
  size_t n = strlen(entry) + 1;
  *size -= n;
  memmove(entry, entry + n, *size - (size_t)(entry - *block));
  if (*size) return;
  free(*block);
  *block = 0;
}

error_t argz_insert(char **restrict block, size_t *restrict size, char *restrict before, const char *restrict entry) {
  if (!before) return argz_add(block, size, entry);
  if (before < *block || before >= *block + *size) return EINVAL;
  while (before > *block && before[-1]) before--;
  size_t offset = (size_t)(before - *block), n = strlen(entry) + 1;
  char *larger = realloc(*block, *size + n);
  if (!larger) return ENOMEM;
  memmove(larger + offset + n, larger + offset, *size - offset);
  memcpy(larger + offset, entry, n);
  *block = larger;
  *size += n;
  return 0;
}

error_t argz_replace(char **restrict block, size_t *restrict size, const char *restrict from, const char *restrict to,
                     unsigned int *restrict count) {
  if (!from || !*from) return 0;
  char *out = 0;
  size_t out_size = 0, length = strlen(from);
  for (char *e = 0; (e = argz_next(*block, *size, e));) {
    char *hit, *s = e;
    while ((hit = strstr(s, from))) {
      if (argz_append(&out, &out_size, s, (size_t)(hit - s)) || argz_append(&out, &out_size, to, strlen(to))) return ENOMEM;
      if (count) (*count)++;
      s = hit + length;
    }
    if (argz_add(&out, &out_size, s)) return ENOMEM;
  }
  if (out) {
    free(*block);
    *block = out;
    *size = out_size;
  }
  return 0;
}
