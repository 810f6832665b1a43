/* Character classes of the C locale. A true answer is the bit that glibc's table has for the class: programs print it. */
#include <ctype.h>

int isalpha(int c) {
  return ((unsigned)c | 32) - 'a' < 26 ? 0x400 : 0;
}

int isdigit(int c) {
  return (unsigned)c - '0' < 10 ? 0x800 : 0;
}

int islower(int c) {
  return (unsigned)c - 'a' < 26 ? 0x200 : 0;
}

int isupper(int c) {
  return (unsigned)c - 'A' < 26 ? 0x100 : 0;
}

int isalnum(int c) {
  return ((unsigned)c | 32) - 'a' < 26 || (unsigned)c - '0' < 10 ? 8 : 0;
}

int isxdigit(int c) {
  return ((unsigned)c | 32) - 'a' < 6 || (unsigned)c - '0' < 10 ? 0x1000 : 0;
}

int isspace(int c) {
  return c == ' ' || (unsigned)c - '\t' < 5 ? 0x2000 : 0;
}

int isblank(int c) {
  return c == ' ' || c == '\t' ? 1 : 0;
}

int iscntrl(int c) {
  return (unsigned)c < 32 || c == 127 ? 2 : 0;
}

int isprint(int c) {
  return (unsigned)c - 32 < 95 ? 0x4000 : 0;
}

int isgraph(int c) {
  return (unsigned)c - 33 < 94 ? 0x8000 : 0;
}

int ispunct(int c) {
  return (unsigned)c - 33 < 94 && !(((unsigned)c | 32) - 'a' < 26 || (unsigned)c - '0' < 10) ? 4 : 0;
}

int isascii(int c) {
  return !(c & ~0x7f) ? 1 : 0;
}
