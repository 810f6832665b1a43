int main(void) { if (1) { return 0;
// says: expected '}'
// at: 4:1 the end of the file; clang marks the end of the last line
