#inlcude <stdio.h>
int main(void) { return 0; }
// says: inlcude, did you mean, include
