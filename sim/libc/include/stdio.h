#ifndef _STDIO_H
#define _STDIO_H
#include <bits/features.h>
#include <bits/types.h>
#include <stddef.h>
#include <stdarg.h>
typedef __off_t off_t;
typedef __ssize_t ssize_t;
typedef struct _IO_FILE FILE;
typedef struct _IO_FILE __FILE;
typedef struct {
  long __pos;
  long __state;
} fpos_t;
typedef fpos_t fpos64_t;
#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2
#define BUFSIZ 8192
#define EOF (-1)
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#define SEEK_DATA 3
#define SEEK_HOLE 4
#define P_tmpdir "/tmp"
#define L_tmpnam 20
#define TMP_MAX 238328
#define FILENAME_MAX 4096
#define L_ctermid 9
#define FOPEN_MAX 16
extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr
int remove(const char *);
int rename(const char *, const char *);
int renameat(int, const char *, int, const char *);
FILE *tmpfile(void);
char *tmpnam(char *);
char *tempnam(const char *, const char *);
int fclose(FILE *);
int fflush(FILE *);
int fflush_unlocked(FILE *);
FILE *fopen(const char *restrict, const char *restrict);
FILE *freopen(const char *restrict, const char *restrict, FILE *restrict);
FILE *fdopen(int, const char *);
FILE *fmemopen(void *, size_t, const char *);
FILE *open_memstream(char **, size_t *);
void setbuf(FILE *restrict, char *restrict);
int setvbuf(FILE *restrict, char *restrict, int, size_t);
void setbuffer(FILE *restrict, char *restrict, size_t);
void setlinebuf(FILE *);
int fprintf(FILE *restrict, const char *restrict, ...) __attribute__((format(printf, 2, 3)));
int printf(const char *restrict, ...) __attribute__((format(printf, 1, 2)));
int sprintf(char *restrict, const char *restrict, ...) __attribute__((format(printf, 2, 3)));
int snprintf(char *restrict, size_t, const char *restrict, ...) __attribute__((format(printf, 3, 4)));
int dprintf(int, const char *restrict, ...) __attribute__((format(printf, 2, 3)));
int vfprintf(FILE *restrict, const char *restrict, va_list);
int vprintf(const char *restrict, va_list);
int vsprintf(char *restrict, const char *restrict, va_list);
int vsnprintf(char *restrict, size_t, const char *restrict, va_list);
int vdprintf(int, const char *restrict, va_list);
int fscanf(FILE *restrict, const char *restrict, ...) __attribute__((format(scanf, 2, 3)));
int scanf(const char *restrict, ...) __attribute__((format(scanf, 1, 2)));
int sscanf(const char *restrict, const char *restrict, ...) __attribute__((format(scanf, 2, 3)));
int vfscanf(FILE *restrict, const char *restrict, va_list);
int vscanf(const char *restrict, va_list);
int vsscanf(const char *restrict, const char *restrict, va_list);
int fgetc(FILE *);
int getc(FILE *);
int getchar(void);
int getc_unlocked(FILE *);
int getchar_unlocked(void);
int fgetc_unlocked(FILE *);
int fputc(int, FILE *);
int putc(int, FILE *);
int putchar(int);
int putc_unlocked(int, FILE *);
int putchar_unlocked(int);
int fputc_unlocked(int, FILE *);
int getw(FILE *);
int putw(int, FILE *);
char *fgets(char *restrict, int, FILE *restrict);
int fputs(const char *restrict, FILE *restrict);
int puts(const char *);
int ungetc(int, FILE *);
ssize_t getdelim(char **restrict, size_t *restrict, int, FILE *restrict);
ssize_t getline(char **restrict, size_t *restrict, FILE *restrict);
size_t fread(void *restrict, size_t, size_t, FILE *restrict);
size_t fwrite(const void *restrict, size_t, size_t, FILE *restrict);
size_t fread_unlocked(void *restrict, size_t, size_t, FILE *restrict);
size_t fwrite_unlocked(const void *restrict, size_t, size_t, FILE *restrict);
int fseek(FILE *, long, int);
long ftell(FILE *);
void rewind(FILE *);
int fseeko(FILE *, off_t, int);
off_t ftello(FILE *);
int fgetpos(FILE *restrict, fpos_t *restrict);
int fsetpos(FILE *, const fpos_t *);
void clearerr(FILE *);
int feof(FILE *);
int ferror(FILE *);
void clearerr_unlocked(FILE *);
int feof_unlocked(FILE *);
int ferror_unlocked(FILE *);
void perror(const char *);
int fileno(FILE *);
int fileno_unlocked(FILE *);
FILE *popen(const char *, const char *);
int pclose(FILE *);
char *ctermid(char *);
void flockfile(FILE *);
int ftrylockfile(FILE *);
void funlockfile(FILE *);
#if defined _XOPEN_SOURCE && !defined __USE_GNU
extern char *optarg;
extern int optind, opterr, optopt;
int getopt(int, char *const[], const char *);
#endif
#ifdef __USE_GNU
typedef __ssize_t cookie_read_function_t(void *, char *, size_t);
typedef __ssize_t cookie_write_function_t(void *, const char *, size_t);
typedef int cookie_seek_function_t(void *, off_t *, int);
typedef int cookie_close_function_t(void *);
typedef struct {
  cookie_read_function_t *read;
  cookie_write_function_t *write;
  cookie_seek_function_t *seek;
  cookie_close_function_t *close;
} cookie_io_functions_t;
typedef off_t off64_t;
FILE *fopencookie(void *restrict, const char *restrict, cookie_io_functions_t);
int asprintf(char **restrict, const char *restrict, ...) __attribute__((format(printf, 2, 3)));
int vasprintf(char **restrict, const char *restrict, va_list);
char *fgets_unlocked(char *restrict, int, FILE *restrict);
int fputs_unlocked(const char *restrict, FILE *restrict);
#define fopen64 fopen
#define fseeko64 fseeko
#define ftello64 ftello
#define RENAME_NOREPLACE 1
#define RENAME_EXCHANGE 2
#define RENAME_WHITEOUT 4
int renameat2(int, const char *, int, const char *, unsigned int);
#endif
#ifdef __USE_GNU
#define fgetpos64 fgetpos
#define fsetpos64 fsetpos
#define freopen64 freopen
#define tmpfile64 tmpfile
#endif
#ifdef __USE_GNU
int fcloseall(void);
#define L_cuserid 9
#endif
char *tmpnam_r(char *);
#endif
