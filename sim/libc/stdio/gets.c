#include "../internal/stdio.h"

/* Without a limit, which is why C11 has it no more. */
char *gets(char *to) {
  FLOCK(stdin);
  size_t n = 0;
  int c = GETC(stdin);
  if (c == EOF) {
    FUNLOCK(stdin);
    return 0;
  }
  /* An error of before must not be taken for one of now. */
  int error = stdin->flags & F_ERROR;
  stdin->flags &= ~F_ERROR;
  for (; c != EOF && c != '\n'; c = GETC(stdin)) to[n++] = (char)c;
  char *result = stdin->flags & F_ERROR ? 0 : to;
  if (result) to[n] = 0;
  stdin->flags |= error;
  FUNLOCK(stdin);
  return result;
}
