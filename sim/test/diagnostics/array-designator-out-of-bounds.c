int main(void) { int a[2] = { [5] = 1 }; return a[0]; }
// says: 5
