#define ADD(a, b) ((a) + (b))
int main(void) { return ADD(1, 2; }
// says: ADD
// at: 2:25 where the call starts
