int main(void) { int c = 'a; return 0; }
// says: missing, '
