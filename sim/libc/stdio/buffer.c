/* Where a stream's buffer comes from: at the first use, of the file's block size, at most BUFSIZ. */
#include "../internal/stdio.h"
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

void __io_set_buffer(FILE *f, char *base, char *end, int user) {
  if (f->buf_base && !(f->flags & F_USER_BUFFER)) free(f->buf_base);
  f->buf_base = base;
  f->buf_end = end;
  if (user) f->flags |= F_USER_BUFFER;
  else f->flags &= ~F_USER_BUFFER;
}

static int is_terminal(int fd, const struct stat *s) {
  unsigned int major = (unsigned int)(s->st_rdev >> 8 & 0xfff);
  if (major >= 136 && major <= 143) return 1;
  int saved = ERRNO;
  char termios[64];
  int yes = RAW3(SYS_ioctl, fd, TCGETS, termios) == 0;
  ERRNO = saved;
  return yes;
}

void __io_allocate(FILE *f) {
  if (f->buf_base) return;
  if (f->flags & F_UNBUFFERED) {
    __io_set_buffer(f, f->short_buffer, f->short_buffer + 1, 1);
    return;
  }
  size_t size = BUFSIZ;
  struct stat s;
  if (!f->ops && f->fd >= 0 && fstat(f->fd, &s) >= 0) {
    if (S_ISCHR(s.st_mode) && is_terminal(f->fd, &s)) f->flags |= F_LINE;
    if (s.st_blksize > 0 && s.st_blksize < BUFSIZ) size = s.st_blksize;
  }
  char *block = malloc(size);
  if (block) __io_set_buffer(f, block, block + size, 0);
  else __io_set_buffer(f, f->short_buffer, f->short_buffer + 1, 1);
}
