int main(void) { int a, *p = &a; return p * 2 != 0; }
// says: int *
