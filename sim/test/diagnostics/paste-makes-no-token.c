#define CAT(a, b) a ## b
int main(void) { return CAT(1, +) 2; }
// says: pasting '1' and '+'
