int main(void) { int a = 1 @ 2; return a; }
// says: @
// at: 1:28 the character itself; clang misses a semicolon before it
