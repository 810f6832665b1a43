int main(void) { int a[4] = "abc"; return a[0]; }
// says: array
// at: 1:29 the string; clang marks the array's name
