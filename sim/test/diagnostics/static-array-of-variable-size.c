int n = 3;
int a[n];
int main(void) { return 0; }
// says: file scope
// at: 2:7 the size; clang marks the array's name
