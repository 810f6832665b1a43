int main(void) { int a[-1]; return 0; }
// says: negative
