int main(void) { switch (1) { default: return 0; default: return 1; } return 2; }
// says: default
// at: 1:50 the second of them; clang marks the first
