int main(void) { int char x = 1; return x; }
// says: char int, cannot be combined
// at: 1:18 the words that do not go together; clang marks the second
