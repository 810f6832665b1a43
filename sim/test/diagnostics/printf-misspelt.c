#include <stdio.h>
int main(void) { pritnf("hello\n"); return 0; }
// says: undefined reference, pritnf, did you mean 'printf'
// at: 2:18
