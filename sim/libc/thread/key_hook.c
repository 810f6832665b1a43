#include "../internal/threads.h"

/* Set by the first pthread_setspecific: a program without keys does not carry them. */
void (*__key_destructors_hook)(void);

void __run_key_destructors(void) {
  if (__key_destructors_hook) __key_destructors_hook();
}
