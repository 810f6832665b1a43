struct s { int a; }
int main(void) { return 0; }
// says: expected ';' after struct
