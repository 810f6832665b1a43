struct s { int a; };
struct s f(void) { return 1; }
int main(void) { return f().a; }
// says: struct s
