// Constructors run by their priority, those without one last; destructors the other way round. One function may be both.
#include <stdio.h>

__attribute__((constructor(300))) static void third(void) {
  printf("300 ");
}
__attribute__((constructor)) static void plain(void) {
  printf("plain ");
}
__attribute__((constructor(101))) static void first(void) {
  printf("101 ");
}
__attribute__((constructor(200), destructor(200))) static void both(void) {
  printf("both ");
}
__attribute__((destructor(101))) static void last(void) {
  printf("end\n");
}
__attribute__((destructor)) static void leave(void) {
  printf("leave ");
}

int main(void) {
  printf("main ");
}
