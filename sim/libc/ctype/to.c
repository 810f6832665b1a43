#include <ctype.h>

int tolower(int c) {
  return (unsigned)c - 'A' < 26 ? c + 32 : c;
}

int toupper(int c) {
  return (unsigned)c - 'a' < 26 ? c - 32 : c;
}

int toascii(int c) {
  return c & 0x7f;
}
