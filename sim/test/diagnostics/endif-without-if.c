int main(void) { return 0; }
#endif
// says: #endif, without #if
