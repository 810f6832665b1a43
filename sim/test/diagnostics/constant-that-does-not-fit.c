int main(void) {
  unsigned char c = 300;
  return c;
}
// warns: 300, 44
