#include "../internal/transliteration.h"
#include "../internal/wide.h"

const char *__transliterated(wchar_t c, char one[2]) {
  const unsigned char *at = transliterations, *end = at + sizeof transliterations;
  for (unsigned int from = 128, wanted = (unsigned int)c; at < end;) {
    unsigned int distance = 0;
    for (int shift = 0;; shift += 7) {
      distance |= (*at & 127U) << shift;
      if (*at++ < 128) break;
    }
    from += distance;
    unsigned int n = *at++;
    if (wanted < from) break;
    if (wanted < from + n) {
      if (n == 1) return (const char *)at;
      one[0] = (char)(*at + (wanted - from));
      one[1] = 0;
      return one;
    }
    from += n;
    while (*at++) {
    }
  }
  return "?";
}
