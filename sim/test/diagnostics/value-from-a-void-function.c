static void nothing(void) {
  return 1;
}
int main(void) { nothing(); }
// warns: void function, should not return
