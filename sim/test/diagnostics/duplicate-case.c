int main(void) { switch (1) { case 1: return 0; case 1: return 1; } return 2; }
// says: duplicate case
// at: 1:49 the label; clang marks its value
