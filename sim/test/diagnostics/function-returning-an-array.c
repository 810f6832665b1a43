typedef int three[3];
three f(void);
int main(void) { return 0; }
// says: array
