#include <stdio.h>

int getw(FILE *f) {
  int w;
  return fread(&w, sizeof w, 1, f) == 1 ? w : EOF;
}

int putw(int w, FILE *f) {
  return fwrite(&w, sizeof w, 1, f) == 1 ? 0 : EOF;
}
