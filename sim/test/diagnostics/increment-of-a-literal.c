int main(void) { return 5++; }
// says: assign
