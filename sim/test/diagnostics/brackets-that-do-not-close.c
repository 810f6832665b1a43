int main(void) {
  int a[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1];
  return a[0];
}
// says: attribute
// at: 2:10 clang stops at the end of the file
