#include "../internal/charset.h"

size_t (*__encode_hook)(char *to, wchar_t c);
size_t (*__decode_hook)(wchar_t *to, const char *s, size_t n, mbstate_t *state);
