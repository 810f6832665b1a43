int main(void) { const char *s = "no end; return 0; }
// says: missing, "
