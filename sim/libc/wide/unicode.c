/* Classes, mappings and widths of all characters, as C.UTF-8 has them. */
#include "../internal/charset.h"
#include "../internal/unicode.h"

static unsigned int starts[n_runs];
static unsigned char kind_of[n_runs];

static unsigned int number(const unsigned char **at) {
  unsigned int x = 0;
  for (int shift = 0;; shift += 7) {
    unsigned char c = *(*at)++;
    x |= (c & 127U) << shift;
    if (c < 128) return x;
  }
}

static void unpack(void) {
  const unsigned char *at = kind_runs;
  unsigned int c = 128;
  for (int i = 0; i < n_runs; i++) {
    unsigned int run = number(&at);
    starts[i] = c;
    kind_of[i] = run & 15;
    c += run >> 4;
  }
}

static int is(wint_t c, int kind) {
  if (!__is_utf8() || c > 0x10ffff) return 0;
  if (!starts[0]) unpack();
  int low = 0, high = n_runs;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (starts[middle] <= c) low = middle;
    else high = middle;
  }
  return kinds[kind_of[low]] >> kind & 1;
}

static wint_t map(wint_t c, int to_upper) {
  if (!__is_utf8()) return c;
  const unsigned char *at = to_upper ? upper_maps : lower_maps;
  const unsigned char *end = at + (to_upper ? sizeof upper_maps : sizeof lower_maps);
  for (unsigned int from = 128; at < end;) {
    from += number(&at);
    unsigned int run = number(&at), change = number(&at), step = 1 + (run & 1), last = from + ((run >> 1) - 1) * step;
    if (c < from) break;
    if (c <= last && (c - from) % step == 0) return change & 1 ? c - (change >> 1) : c + (change >> 1);
    from = last + 1;
  }
  return c;
}

static int is_in(const unsigned char *at, const unsigned char *end, wint_t c) {
  for (unsigned int from = 128; at < end;) {
    from += number(&at);
    unsigned int last = from + number(&at);
    if (c < from) return 0;
    if (c <= last) return 1;
    from = last + 1;
  }
  return 0;
}

static int width(wint_t c) {
  if (!is(c, IS_PRINT)) return -1;
  if (is_in(width_none, width_none + sizeof width_none, c)) return 0;
  return is_in(width_two, width_two + sizeof width_two, c) ? 2 : 1;
}

static const struct __unicode unicode = {is, map, width};

void __want_utf8(void) {
  __unicode = &unicode;
  __encode_hook = __locale_encode;
  __decode_hook = __locale_decode;
}
