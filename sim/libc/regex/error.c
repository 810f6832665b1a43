#include <regex.h>
#include <stdlib.h>
#include <string.h>

static const char *const messages[] = {
    "Success", "No match", "Invalid regular expression", "Invalid collation character", "Invalid character class name",
    "Trailing backslash", "Invalid back reference", "Unmatched [, [^, [:, [., or [=", "Unmatched ( or \\(", "Unmatched \\{",
    "Invalid content of \\{\\}", "Invalid range end", "Memory exhausted", "Invalid preceding regular expression",
    "Premature end of regular expression", "Regular expression too big", "Unmatched ) or \\)"};

size_t regerror(int code, const regex_t *restrict regex, char *restrict to, size_t room) {
  (void)regex;
  if (code < 0 || code >= (int)(sizeof messages / sizeof *messages)) abort();
  size_t n = strlen(messages[code]) + 1;
  if (room) {
    size_t length = n > room ? room - 1 : n - 1;
    memcpy(to, messages[code], length);
    to[length] = 0;
  }
  return n;
}
