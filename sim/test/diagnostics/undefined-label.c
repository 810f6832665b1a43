int main(void) { goto nowhere; return 0; }
// says: undeclared label, nowhere
