int main(void) { int a[3], b[3] = { 1 }; a = b; return a[0]; }
// says: array
