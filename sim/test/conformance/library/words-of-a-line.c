/* A line as a shell splits it: quotes, parameters, numbers, patterns, and what it refuses. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wordexp.h>

static const char *names[] = {"ok", "NOSPACE", "BADCHAR", "BADVAL", "CMDSUB", "SYNTAX"};

static void try(const char *line, int flags) {
  wordexp_t w;
  memset(&w, 0, sizeof w);
  int r = wordexp(line, &w, flags);
  printf("%-28s %s", line, r >= 0 && r < 6 ? names[r] : "?");
  if (!r) {
    printf(" %zu:", w.we_wordc);
    for (size_t i = 0; i < w.we_wordc; i++) printf(" <%s>", w.we_wordv[i]);
    wordfree(&w);
  }
  printf("\n");
}

int main(void) {
  chdir("/tmp");
  mkdir("words", 0755);
  chdir("words");
  close(open("one.c", O_CREAT, 0644));
  close(open("two.c", O_CREAT, 0644));
  close(open("three.h", O_CREAT, 0644));
  setenv("HOME", "/home/me", 1);
  setenv("X", "value", 1);
  setenv("TWO", "first second", 1);
  setenv("EMPTY", "", 1);
  setenv("STARS", "*.c", 1);
  unsetenv("NONE");
  unsetenv("IFS");
  const char *lines[] = {"", "   ", "one", "one two  three ", "'a b' c", "\"a b\" c", "a\\ b c", "''", "\"\"", "x''y", "$X", "${X}", "$X$X",
    "pre$X", "${X}post", "\"$X\"", "'$X'", "\\$X", "$TWO", "\"$TWO\"", "a${TWO}b", "$NONE", "\"$NONE\"", "a$NONE", "${NONE:-word}",
    "${EMPTY:-word}", "${EMPTY-word}", "${X:-word}", "${X:+alt}", "${NONE:+alt}", "${NONE+alt}", "${#X}", "${#NONE}", "${NONE:-two words}",
    "${NONE:-$X}", "${NEW:=set}", "$NEW", "~", "~/dir", "a~", "'~'", "\\~", "*.c", "*.none", "'*.c'", "\\*.c", "?wo.c", "[to]*", "$STARS", "\"$STARS\"",
    "$((1+2))", "$((2*(3+4)))", "$((7/2))", "$((-5))", "\"$((1 + 1))\"", "a$((3))b", "$((X))", "$((1/0))", "$", "a$", "$ x", "a|b", "a&b", "a;b", "a<b", "(a)", "{a}", "a\nb",
    "'open", "\"open", "${X", "${X:}", "\\", "tab\tbed", "'a'\"b\"c", "$X/*.c", "./*.h", "a=~", "\"a\\\"b\"", "\"a\\nb\"", "'a\\b'"};
  for (unsigned i = 0; i < sizeof lines / sizeof *lines; i++) try(lines[i], WRDE_NOCMD);
  try("$(echo)", WRDE_NOCMD);
  try("`echo`", WRDE_NOCMD);
  try("\"$(echo)\"", WRDE_NOCMD);
  try("$NONE", WRDE_UNDEF);
  try("${NONE}", WRDE_UNDEF);
  setenv("IFS", ":", 1);
  setenv("P", "a:b::c", 1);
  try("$P x", 0);
  unsetenv("IFS");
  wordexp_t w;
  w.we_offs = 2;
  printf("%d", wordexp("a b", &w, WRDE_DOOFFS));
  printf(" %d", wordexp("c d", &w, WRDE_DOOFFS | WRDE_APPEND));
  printf(" %zu %d %d", w.we_wordc, w.we_wordv[0] == 0, w.we_wordv[1] == 0);
  for (size_t i = 0; i < w.we_wordc; i++) printf(" %s", w.we_wordv[w.we_offs + i]);
  printf(" %d\n", w.we_wordv[w.we_offs + w.we_wordc] == 0);
  printf("%d", wordexp("again", &w, WRDE_DOOFFS | WRDE_REUSE));
  printf(" %zu %s\n", w.we_wordc, w.we_wordv[2]);
  wordfree(&w);
  return 0;
}
