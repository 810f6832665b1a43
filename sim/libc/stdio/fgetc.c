#include "../internal/stdio.h"

int fgetc(FILE *f) {
  FLOCK(f);
  int c = GETC(f);
  FUNLOCK(f);
  return c;
}

int getc(FILE *f) {
  return fgetc(f);
}

int getchar(void) {
  return fgetc(stdin);
}

int fgetc_unlocked(FILE *f) {
  return GETC(f);
}

int getc_unlocked(FILE *f) {
  return GETC(f);
}

int getchar_unlocked(void) {
  return GETC(stdin);
}
