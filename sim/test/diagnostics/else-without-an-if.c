int main(void) { else return 0; return 1; }
// says: else
