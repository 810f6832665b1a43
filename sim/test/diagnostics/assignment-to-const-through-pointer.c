int main(void) { const char *s = "abc"; s[0] = 'x'; return 0; }
// says: const
