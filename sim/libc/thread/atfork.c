#include "../internal/libc.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

struct entry {
  void (*prepare)(void);
  void (*parent)(void);
  void (*child)(void);
  struct entry *older;
  struct entry *newer;
};

static struct entry *newest, *oldest;
extern void (*__fork_hook)(int stage);

/* 0 before: newest first; 1 in the parent, 2 in the child: oldest first. */
static void run(int stage) {
  if (!stage) {
    for (struct entry *e = newest; e; e = e->older)
      if (e->prepare) e->prepare();
    return;
  }
  for (struct entry *e = oldest; e; e = e->newer) {
    if (stage == 1 && e->parent) e->parent();
    if (stage == 2 && e->child) e->child();
  }
}

int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void)) {
  struct entry *e = malloc(sizeof *e);
  if (!e) return ENOMEM;
  e->prepare = prepare;
  e->parent = parent;
  e->child = child;
  e->older = newest;
  e->newer = 0;
  if (newest) newest->newer = e;
  else oldest = e;
  newest = e;
  __fork_hook = run;
  return 0;
}
