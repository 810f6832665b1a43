#if 1 / 0
#endif
int main(void) { return 0; }
// says: division by zero
