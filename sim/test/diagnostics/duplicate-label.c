int main(void) { a: ; a: return 0; }
// says: label, 'a'
