int main(void) {
  int x = 3, *p;
  p = x;
  return *p;
}
// warns: integer to pointer, &
