int main(void) { int n = 1; switch (1) { case n: return 0; } return 1; }
// says: constant
