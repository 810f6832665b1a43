int main(void) { return 089; }
// says: 8
// at: 1:25 the number; clang marks the digit in it
