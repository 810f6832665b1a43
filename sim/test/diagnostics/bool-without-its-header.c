int main(void) {
  bool ok = 1;
  return ok;
}
// says: bool, stdbool.h
