#include <stdlib.h>

int atoi(const char *text) {
  return (int)strtol(text, 0, 10);
}

long atol(const char *text) {
  return strtol(text, 0, 10);
}

long long atoll(const char *text) {
  return strtol(text, 0, 10);
}
