/* The three standard streams and the list of all, newest first. */
#include "../internal/stdio.h"

FILE __stdin = {.flags = F_NO_WRITE | F_STATIC, .fd = 0, .offset = -1};
FILE __stdout = {.flags = F_NO_READ | F_STATIC, .fd = 1, .offset = -1, .next = &__stdin};
FILE __stderr = {.flags = F_NO_READ | F_STATIC | F_UNBUFFERED, .fd = 2, .offset = -1, .next = &__stdout};
FILE *stdin = &__stdin;
FILE *stdout = &__stdout;
FILE *stderr = &__stderr;
FILE *__io_list = &__stderr;
int __io_list_lock;

void __io_init(FILE *f, int fd, int flags) {
  __builtin_bulk_fill(f, 0, offsetof(struct _IO_FILE, room));
  f->flags = flags;
  f->fd = fd;
  f->offset = -1;
}

void __io_link(FILE *f) {
  LOCK(&__io_list_lock);
  f->next = __io_list;
  __io_list = f;
  UNLOCK(&__io_list_lock);
}

void __io_unlink(FILE *f) {
  LOCK(&__io_list_lock);
  for (FILE **at = &__io_list; *at; at = &(*at)->next)
    if (*at == f) {
      *at = f->next;
      break;
    }
  UNLOCK(&__io_list_lock);
}
