struct s { int a; };
int main(void) { struct s s = { 1 }; int i = s; return i; }
// says: struct s, int
