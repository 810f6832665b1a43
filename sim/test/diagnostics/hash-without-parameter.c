#define S(x) #y
int main(void) { return 0; }
// says: '#', parameter
// at: 1:9 the '#' is what is wrong; clang marks the word after it
