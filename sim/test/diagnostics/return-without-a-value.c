static int three(void) {
  return;
}
int main(void) { return three(); }
// warns: should return a value
