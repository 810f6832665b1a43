int f(void) { return 1; }
int a = f();
int main(void) { return a; }
// says: constant
