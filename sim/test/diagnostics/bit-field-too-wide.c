struct s { char a : 9; };
int main(void) { return 0; }
// says: width
