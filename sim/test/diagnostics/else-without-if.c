#else
int main(void) { return 0; }
// says: #else, without #if
