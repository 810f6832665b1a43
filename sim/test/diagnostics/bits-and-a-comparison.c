int main(int argc, char **argv) {
  if (1 & argc == 1) return 1;
  return argv == 0;
}
// warns: lower precedence
