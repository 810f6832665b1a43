struct s { int a; };
int main(void) { struct s s = { 1 }; if (s) return 1; return 0; }
// says: struct s, number or pointer
// at: 2:42 the condition; clang marks the statement
