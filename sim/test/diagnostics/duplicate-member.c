struct s { int a; char a; };
int main(void) { return 0; }
// says: duplicate member, 'a'
