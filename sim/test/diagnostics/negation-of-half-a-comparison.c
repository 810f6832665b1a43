int main(int argc, char **argv) {
  if (!argc == 2) return 1;
  return argv == 0;
}
// warns: left hand side
