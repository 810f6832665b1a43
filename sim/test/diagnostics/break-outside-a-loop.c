int main(void) { break; return 0; }
// says: break, loop
