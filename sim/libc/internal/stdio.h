/* Streams. The buffer pointers mean what they mean in glibc, and the functions move them at the same moments, so that a program
 * makes the same read, write and lseek calls with the same lengths.
 *
 *   reading: read_base <= read_ptr <= read_end within the buffer; writing: write_base <= write_ptr <= write_end.
 *   write_end == write_ptr for line-buffered and unbuffered streams: each character takes the slow path.
 * A stream without ops is a file descriptor's. */
#ifndef INTERNAL_STDIO_H
#define INTERNAL_STDIO_H
#include "libc.h"
#include <stdarg.h>
#include <stdio.h>

#define F_UNBUFFERED 1
#define F_LINE 2
#define F_NO_READ 4
#define F_NO_WRITE 8
#define F_EOF 16
#define F_ERROR 32
#define F_PUTTING 64
#define F_APPEND 128
#define F_USER_BUFFER 256
#define F_BACKUP 512  /* reading what ungetc pushed */
#define F_STATIC 1024 /* not from malloc */
#define F_USED 2048   /* some byte went through: glibc's orientation */
#define F_KEEP_FD 4096
#define F_COOKIE 8192 /* of fopencookie: the position is asked for each time */
#define F_WIDE 16384  /* wide functions use it: the others refuse */
#define F_OWN_LOCKS 32768 /* __fsetlocking: the program takes care */

struct __io_ops {
  long (*read)(FILE *, char *, size_t);
  long (*write)(FILE *, const char *, size_t);
  long (*seek)(FILE *, long, int);
  int (*close)(FILE *);
};

struct _IO_FILE {
  int flags;
  int fd;
  char *read_ptr, *read_end, *read_base;
  char *write_base, *write_ptr, *write_end;
  char *buf_base, *buf_end;
  char *save_base, *save_end;                      /* the block that ungetc pushes into */
  char *saved_base, *saved_ptr, *saved_end;        /* the read pointers of the buffer meanwhile */
  struct _IO_FILE *next;
  const struct __io_ops *ops;
  void *cookie;
  long offset; /* of the descriptor, -1 if unknown */
  int lock, owner, depth;
  char short_buffer[4];
  char room[0x1d8 - 176]; /* glibc's size: fopen's allocation shapes the heap */
};

/* What glibc allocates for fmemopen and fopencookie; the rest of the record is not used. */
#define COOKIE_FILE_SIZE 280
extern FILE __stdin, __stdout, __stderr;
extern FILE *__io_list;
extern int __io_list_lock;

void __io_file_lock(FILE *f);
void __io_file_unlock(FILE *f);
void __io_file_take(FILE *f); /* also where the program takes care of locks */
void __io_file_give(FILE *f);
#define FLOCK(f) ((void)(__lock_hook && (__io_file_lock(f), 0)))
#define FUNLOCK(f) ((void)(__lock_hook && (__io_file_unlock(f), 0)))

/* Reads or writes the descriptor where the thread may be cancelled, which gives the stream's lock back. */
extern long (*__io_hook)(FILE *f, long number, const void *data, size_t n);
#define IO_CALL(f, number, data, n) \
  (__io_hook ? __io_hook((f), (number), (data), (n)) : CALL3((number), (f)->fd, (data), (n)))

void __io_init(FILE *f, int fd, int flags);
void __io_link(FILE *f);
void __io_unlink(FILE *f);
void __io_set_buffer(FILE *f, char *base, char *end, int user);
void __io_allocate(FILE *f);
size_t __io_do_write(FILE *f, const char *data, size_t n); /* how many went out */
int __io_flush(FILE *f);                                   /* what is buffered for writing; EOF on error */
int __io_overflow(FILE *f, int c);                         /* c == EOF: only flush */
int __io_underflow(FILE *f);
int __io_uflow(FILE *f);
size_t __io_put(FILE *f, const char *data, size_t n);
size_t __io_get(FILE *f, char *data, size_t n);
int __io_sync(FILE *f);
long __io_seek(FILE *f, long offset, int whence);
long __io_tell(FILE *f);
int __io_switch_to_get(FILE *f);
void __io_leave_backup(FILE *f);
void __io_free_backup(FILE *f);
int __io_close(FILE *f);
long __io_raw_seek(FILE *f, long offset, int whence);
int __io_mode(const char *mode, int *open_flags);

int __vprintf(FILE *f, const char *format, va_list arguments);
int __vscanf(FILE *f, const char *format, va_list arguments);
/* A stream over memory: what is put beyond size is dropped. */
void __io_string_writer(FILE *f, char *buffer, size_t size);
void __io_string_reader(FILE *f, const char *text);

#define PUTC(c, f) \
  ((f)->write_ptr < (f)->write_end ? (unsigned char)(*(f)->write_ptr++ = (char)(c)) : __io_overflow((f), (unsigned char)(c)))
#define GETC(f) ((f)->read_ptr < (f)->read_end ? (unsigned char)*(f)->read_ptr++ : __io_uflow(f))
#endif
