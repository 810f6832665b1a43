#include <stdoi.h>
int main(void) { return 0; }
// says: stdoi.h, not found
