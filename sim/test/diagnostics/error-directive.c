#error this program is wrong
int main(void) { return 0; }
// says: this program is wrong
// at: 1:1 the directive; clang marks the word
