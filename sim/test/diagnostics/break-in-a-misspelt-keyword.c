int main(void) { int n = 0; whlie (n < 3) n++; return n; }
// says: expected ';'
