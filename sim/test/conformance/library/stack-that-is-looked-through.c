// What a conservative collector does: pointers that callers hold in local variables are found on the stack, from the frame of who looks
// to where main began, after the registers have been brought there by any of the usual means.
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

static char *bottom;
static uintptr_t hidden;

static int look(char *from) {
  int found = 0;
  for (char *p = (char *)((uintptr_t)from & -8); p < bottom; p += 8) {
    uintptr_t word;
    memcpy(&word, p, 8);
    if (word == ~hidden) found++;
  }
  return found;
}

static int by_setjmp(void) {
  jmp_buf registers;
  memset(&registers, 0, sizeof registers);
  setjmp(registers);
  return look((char *)&registers);
}
static int by_context(void) {
  ucontext_t context;
  getcontext(&context);
  return look((char *)&context);
}
static int by_frame(void) {
  __builtin_unwind_init();
  return look(__builtin_frame_address(0));
}

static int deeper(int (*way)(void), int depth) { return depth == 0 ? way() : deeper(way, depth - 1); }

static int holder(int (*way)(void)) {
  int *held = malloc(sizeof *held);
  hidden = ~(uintptr_t)held;
  *held = 7;
  int found = deeper(way, 20);
  printf("held %d: %s\n", *held, found > 0 ? "found" : "lost");
  free(held);
  return found;
}

int main(void) {
  int here = 0;
  bottom = (char *)&here + 256;
  holder(by_setjmp);
  holder(by_context);
  holder(by_frame);
  return here;
}
