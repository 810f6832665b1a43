#include <sys/mman.h>
static char *p;
int main(void) { return munmap(p, 0); }
// warns: length 0, EINVAL
// at: 3:35
