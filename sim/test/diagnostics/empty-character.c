int main(void) { return ''; }
// says: empty character
