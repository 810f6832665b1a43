#define ADD(a, b) ((a) + (b))
int main(void) { return ADD(1); }
// says: ADD, 2 arguments, 1 given
// at: 2:25 the macro's name; clang marks the parenthesis that ends the call
