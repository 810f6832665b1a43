int main(void) { return _Generic(1.5, int: 1, char: 2); }
// says: double
// at: 1:25 the whole selection; clang marks the expression that it is made by
