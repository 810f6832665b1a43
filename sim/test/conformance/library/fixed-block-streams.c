/* A fixed block as a stream: what the modes do with what is in it, also where it has no bytes. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

static void try(const char *mode, size_t size) {
  char block[16] = "before text";
  FILE *f = fmemopen(block, size, mode);
  printf("%-3s %2zu:", mode, size);
  if (!f) {
    printf(" no stream %d\n", errno);
    return;
  }
  printf(" '%s' at %ld", block, ftell(f));
  int r = fseek(f, 0, SEEK_END);
  printf(", end %d %ld", r, ftell(f));
  rewind(f);
  if (*mode != 'r') {
    r = fputs("xy", f);
    printf(", put %d", r >= 0);
    r = fflush(f);
    printf(", flush %d '%s'", r, block);
  }
  if (*mode == 'r' || mode[1] == '+') {
    rewind(f);
    printf(", first %d", fgetc(f));
  }
  r = fclose(f);
  printf(", close %d '%s'\n", r, block);
}

int main(void) {
  const char *modes[] = {"r", "w", "a", "r+", "w+", "a+"};
  for (int i = 0; i < 6; i++) {
    try(modes[i], 16);
    try(modes[i], 6);
    try(modes[i], 1);
    try(modes[i], 0);
  }
  try("q", 16);
  char small[8] = "abcdefg";
  FILE *f = fmemopen(small, 6, "w");
  printf("put %d", fputs("12345678", f) >= 0);
  int r = fflush(f);
  printf(" flush %d", r);
  r = fclose(f);
  printf(" close %d %.8s\n", r, small);
  f = fmemopen(small, 8, "w");
  printf("put %zu", fwrite("xy", 1, 3, f));
  r = fflush(f);
  printf(" flush %d %ld", r, ftell(f));
  r = fclose(f);
  printf(" close %d %.8s\n", r, small);
  return 0;
}
