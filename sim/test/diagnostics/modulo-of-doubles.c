int main(void) { double a = 3; return a % 2.0; }
// says: double
