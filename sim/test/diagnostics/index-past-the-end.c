int main(void) {
  int a[3] = {1, 2, 3};
  a[3] = 4;
  return a[0];
}
// warns: 3, past the end
