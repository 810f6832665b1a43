int main(void) { return 0 }
// says: expected ';'
