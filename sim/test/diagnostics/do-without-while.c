int main(void) { do { } return 0; }
// says: expected 'while'
