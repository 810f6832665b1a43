/* Functions to call at exit, last registered first. The first 32 need no allocation, as in glibc. */
#include "../internal/libc.h"
#include <stdlib.h>

struct handler {
  void (*plain)(void);
  void (*with_status)(int, void *);
  void *argument;
};

struct block {
  struct block *older;
  unsigned long used;
  struct handler handlers[32];
};

static struct block first;
static struct block *newest;
static int lock;
int __exit_status;

static struct handler *new_handler(void) {
  if (!newest) newest = &first;
  if (newest->used == 32) {
    struct block *block = calloc(1, sizeof *block);
    if (!block) return 0;
    block->older = newest;
    newest = block;
  }
  return &newest->handlers[newest->used++];
}

int atexit(void (*function)(void)) {
  LOCK(&lock);
  struct handler *handler = new_handler();
  if (handler) {
    handler->plain = function;
    handler->with_status = 0;
  }
  UNLOCK(&lock);
  return handler ? 0 : -1;
}

int on_exit(void (*function)(int, void *), void *argument) {
  LOCK(&lock);
  struct handler *handler = new_handler();
  if (handler) {
    handler->plain = 0;
    handler->with_status = function;
    handler->argument = argument;
  }
  UNLOCK(&lock);
  return handler ? 0 : -1;
}

void __run_exit_handlers(void) {
  while (newest) {
    while (newest->used) {
      struct handler handler = newest->handlers[--newest->used];
      if (handler.plain) handler.plain();
      else if (handler.with_status) handler.with_status(__exit_status, handler.argument);
    }
    newest = newest->older;
  }
}
