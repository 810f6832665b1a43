int main(void) {
  int a[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1];
  return a[0];
}
// says: expected an expression
// at: 2:9 clang takes them for an attribute
