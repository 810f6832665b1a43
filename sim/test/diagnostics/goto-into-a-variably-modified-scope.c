int main(void) { int n = 3; goto in; { int a[n]; in: a[0] = 1; } return 0; }
// says: jump into the scope, variable-length
