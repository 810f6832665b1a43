#include <stdio.h>
int main(void) {
  puts(“hello”);
}
// says: unexpected character, “, "
