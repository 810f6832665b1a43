int main(void) { double a = 3; return a << 1; }
// says: double
