int main(void) {
  int x = 3;
  return x / 0;
}
// warns: division by zero
