#include <sys/mman.h>
int main(void) { void *p = mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1); return p == 0; }
// says: too few arguments, mmap, expected 6, have 5
