#include <stdio.h>
int main(void) { int count = 1; printf("%d\n", coutn); return 0; }
// says: coutn, did you mean 'count'
