#ifndef _STDLIB_H
#define _STDLIB_H
#include <bits/features.h>
#include <stddef.h>
#include <bits/wait.h>
#include <bits/waitstatus.h>
typedef struct {
  int quot;
  int rem;
} div_t;
typedef struct {
  long quot;
  long rem;
} ldiv_t;
typedef struct {
  long long quot;
  long long rem;
} lldiv_t;
#define RAND_MAX 2147483647
#define EXIT_FAILURE 1
#define EXIT_SUCCESS 0
#define MB_CUR_MAX (__ctype_get_mb_cur_max())
size_t __ctype_get_mb_cur_max(void);
double atof(const char *);
int atoi(const char *);
long atol(const char *);
long long atoll(const char *);
double strtod(const char *restrict, char **restrict);
float strtof(const char *restrict, char **restrict);
long strtol(const char *restrict, char **restrict, int);
unsigned long strtoul(const char *restrict, char **restrict, int);
long long strtoll(const char *restrict, char **restrict, int);
unsigned long long strtoull(const char *restrict, char **restrict, int);
long strtoq(const char *restrict, char **restrict, int);
unsigned long strtouq(const char *restrict, char **restrict, int);
long random(void);
void srandom(unsigned int);
char *initstate(unsigned int, char *, size_t);
char *setstate(char *);
struct random_data {
  int *fptr;
  int *rptr;
  int *state;
  int rand_type;
  int rand_deg;
  int rand_sep;
  int *end_ptr;
};
int random_r(struct random_data *restrict, int *restrict);
int srandom_r(unsigned int, struct random_data *);
int initstate_r(unsigned int, char *restrict, size_t, struct random_data *restrict);
int rand(void);
void srand(unsigned int);
int rand_r(unsigned int *);
double drand48(void);
double erand48(unsigned short[3]);
long lrand48(void);
long nrand48(unsigned short[3]);
long mrand48(void);
long jrand48(unsigned short[3]);
void srand48(long);
unsigned short *seed48(unsigned short[3]);
void lcong48(unsigned short[7]);
unsigned int arc4random(void);
void arc4random_buf(void *, size_t);
unsigned int arc4random_uniform(unsigned int);
void *malloc(size_t);
void *calloc(size_t, size_t);
void *realloc(void *, size_t);
void *reallocarray(void *, size_t, size_t);
void free(void *);
void *valloc(size_t);
int posix_memalign(void **, size_t, size_t);
void *aligned_alloc(size_t, size_t);
_Noreturn void abort(void);
int atexit(void (*)(void));
int at_quick_exit(void (*)(void));
int on_exit(void (*)(int, void *), void *);
_Noreturn void exit(int);
_Noreturn void quick_exit(int);
_Noreturn void _Exit(int);
char *getenv(const char *);
int putenv(char *);
int setenv(const char *, const char *, int);
int unsetenv(const char *);
int clearenv(void);
char *mktemp(char *);
int mkstemp(char *);
int mkstemps(char *, int);
char *mkdtemp(char *);
int system(const char *);
char *realpath(const char *restrict, char *restrict);
void *bsearch(const void *, const void *, size_t, size_t, int (*)(const void *, const void *));
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
int abs(int);
long labs(long);
long long llabs(long long);
div_t div(int, int);
ldiv_t ldiv(long, long);
lldiv_t lldiv(long long, long long);
int mblen(const char *, size_t);
int mbtowc(wchar_t *restrict, const char *restrict, size_t);
int wctomb(char *, wchar_t);
size_t mbstowcs(wchar_t *restrict, const char *restrict, size_t);
size_t wcstombs(char *restrict, const wchar_t *restrict, size_t);
int rpmatch(const char *);
int getsubopt(char **restrict, char *const *restrict, char **restrict);
int getloadavg(double[], int);
char *ecvt(double, int, int *restrict, int *restrict);
char *fcvt(double, int, int *restrict, int *restrict);
char *gcvt(double, int, char *);
long a64l(const char *);
char *l64a(long);
#ifdef __USE_GNU
char *secure_getenv(const char *);
char *canonicalize_file_name(const char *);
int mkostemp(char *, int);
void qsort_r(void *, size_t, size_t, int (*)(const void *, const void *, void *), void *);
typedef int (*comparison_fn_t)(const void *, const void *);
#endif
#include <sys/types.h>
#include <alloca.h>
long double strtold(const char *restrict, char **restrict);
#ifdef __USE_GNU
#include <bits/locale_t.h>
struct drand48_data {
  unsigned short __x[3];
  unsigned short __old_x[3];
  unsigned short __c;
  unsigned short __init;
  unsigned long long __a;
};
int drand48_r(struct drand48_data *restrict, double *restrict);
int erand48_r(unsigned short[3], struct drand48_data *restrict, double *restrict);
int lrand48_r(struct drand48_data *restrict, long *restrict);
int nrand48_r(unsigned short[3], struct drand48_data *restrict, long *restrict);
int mrand48_r(struct drand48_data *restrict, long *restrict);
int jrand48_r(unsigned short[3], struct drand48_data *restrict, long *restrict);
int srand48_r(long, struct drand48_data *);
int seed48_r(unsigned short[3], struct drand48_data *);
int lcong48_r(unsigned short[7], struct drand48_data *);
double strtod_l(const char *restrict, char **restrict, locale_t);
long double strtold_l(const char *restrict, char **restrict, locale_t);
float strtof_l(const char *restrict, char **restrict, locale_t);
long strtol_l(const char *restrict, char **restrict, int, locale_t);
unsigned long strtoul_l(const char *restrict, char **restrict, int, locale_t);
long long strtoll_l(const char *restrict, char **restrict, int, locale_t);
unsigned long long strtoull_l(const char *restrict, char **restrict, int, locale_t);
int strfromd(char *restrict, size_t, const char *restrict, double);
int strfromf(char *restrict, size_t, const char *restrict, float);
int mkostemps(char *, int, int);
#define mkstemp64 mkstemp
#define mkostemp64 mkostemp
#define mkstemps64 mkstemps
#define mkostemps64 mkostemps
#endif
#ifdef __USE_MISC
int ecvt_r(double, int, int *restrict, int *restrict, char *restrict, size_t);
int fcvt_r(double, int, int *restrict, int *restrict, char *restrict, size_t);
char *qgcvt(long double, int, char *);
#endif
int posix_openpt(int);
int grantpt(int);
int unlockpt(int);
char *ptsname(int);
#ifdef __USE_GNU
int ptsname_r(int, char *, size_t);
int getpt(void);
int setstate_r(char *restrict, struct random_data *restrict);
int strfroml(char *restrict, size_t, const char *restrict, long double);
#endif
#endif
