int main(void) { return 12abc; }
// says: abc
// at: 1:25 the number; clang marks the letter in it
