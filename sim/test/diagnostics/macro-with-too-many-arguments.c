#define ADD(a, b) ((a) + (b))
int main(void) { return ADD(1, 2, 3); }
// says: ADD, 2 arguments, 3 given
// at: 2:25 the macro's name; clang marks the argument too many
