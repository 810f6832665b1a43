#include <stddef.h>
int main(void) { siez_t x = 1; return x; }
// says: siez_t, did you mean 'size_t'
