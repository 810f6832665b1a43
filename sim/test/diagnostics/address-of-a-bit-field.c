struct s { int a : 3; };
int main(void) { struct s s = { 1 }; int *p = &s.a; return *p; }
// says: bit-field
