#include "../internal/stdio.h"
#include <stdio_ext.h>

int __fsetlocking(FILE *f, int type) {
  int before = f->flags & F_OWN_LOCKS ? FSETLOCKING_BYCALLER : FSETLOCKING_INTERNAL;
  if (type == FSETLOCKING_BYCALLER) f->flags |= F_OWN_LOCKS;
  else if (type == FSETLOCKING_INTERNAL) f->flags &= ~F_OWN_LOCKS;
  return before;
}
