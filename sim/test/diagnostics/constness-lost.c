static void clear(char *s) { *s = 0; }
int main(void) {
  const char *name = "x";
  clear(name);
}
// warns: discards qualifiers
