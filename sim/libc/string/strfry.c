#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/** An anagram, by a generator of its own that time and process seed. */
char *strfry(char *s) {
  static struct random_data own;
  static char state[32];
  if (!own.state) initstate_r((unsigned int)time(0) ^ (unsigned int)getpid(), state, sizeof state, &own);
  size_t n = strlen(s);
  for (size_t i = 0; n && i < n - 1; i++) {
    int r;
    random_r(&own, &r);
    size_t j = i + (size_t)r % (n - i);
    char c = s[i];
    s[i] = s[j];
    s[j] = c;
  }
  return s;
}
