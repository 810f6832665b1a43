// Names that came late: C11 threads, time zones, strptime, clocks of waiting, wide classes, mount tables, 48-bit generators.
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <math.h>
#include <mntent.h>
#include <pthread.h>
#include <search.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>
#include <wctype.h>

static mtx_t lock;
static cnd_t changed;
static once_flag once = ONCE_FLAG_INIT;
static tss_t key;
static int ready, sum;

static void first(void) { printf("once\n"); }
static void destroy(void *value) { sum += *(int *)value; free(value); }

static int work(void *argument) {
  call_once(&once, first);
  int *mine = malloc(sizeof *mine);
  *mine = (int)(intptr_t)argument;
  tss_set(key, mine);
  mtx_lock(&lock);
  ready++;
  cnd_signal(&changed);
  mtx_unlock(&lock);
  if (*mine == 3) thrd_exit(33);
  return *(int *)tss_get(key) * 10;
}

static void threads(void) {
  thrd_t t[3];
  mtx_init(&lock, mtx_plain);
  cnd_init(&changed);
  tss_create(&key, destroy);
  for (int i = 0; i < 3; i++) thrd_create(&t[i], work, (void *)(intptr_t)(i + 1));
  mtx_lock(&lock);
  while (ready < 3) cnd_wait(&changed, &lock);
  mtx_unlock(&lock);
  for (int i = 0; i < 3; i++) {
    int result;
    printf("join %d ", thrd_join(t[i], &result));
    printf("%d\n", result);
  }
  printf("destroyed %d\n", sum);
  mtx_t again;
  mtx_init(&again, mtx_recursive | mtx_timed);
  printf("recursive %d %d %d\n", mtx_lock(&again), mtx_trylock(&again), mtx_unlock(&again));
  struct timespec past = {0, 0};
  mtx_lock(&lock);
  printf("busy %d timed out %d\n", mtx_trylock(&lock) == thrd_busy, cnd_timedwait(&changed, &lock, &past) == thrd_timedout);
  mtx_unlock(&lock);
}

static void zones(void) {
  const char *names[] = {"EST5EDT,M3.2.0,M11.1.0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+0530>-5:30", "AEST-10AEDST-11,M10.5.0,M3.5.0", "UTC0"};
  time_t times[] = {0, 1700000000, 1720000000, 4102444800};
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
    setenv("TZ", names[i], 1);
    tzset();
    printf("%s: %s %s %ld %d\n", names[i], tzname[0], tzname[1], timezone, daylight);
    for (int j = 0; j < 4; j++) {
      char text[64];
      struct tm *tm = localtime(&times[j]);
      strftime(text, sizeof text, "%F %T %Z %z", tm);
      printf("  %s dst %d offset %ld back %d\n", text, tm->tm_isdst, tm->tm_gmtoff, mktime(tm) == times[j]);
    }
  }
  struct tm tm = {.tm_year = 124, .tm_mon = 5, .tm_mday = 31, .tm_hour = 25, .tm_isdst = -1};
  setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
  printf("mktime %ld %s", (long)mktime(&tm), asctime(&tm));
}

static void dates(void) {
  struct tm tm = {0};
  char text[128];
  strptime("Tuesday \t 22 \t July\t1942", "%A%d %b%Y", &tm);
  printf("%d %d %d %d %d\n", tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_wday, tm.tm_yday);
  memset(&tm, 0, sizeof tm);
  strptime("2001 141", "%Y %j", &tm);
  printf("%d %d %d %d\n", tm.tm_mon, tm.tm_mday, tm.tm_wday, tm.tm_yday);
  memset(&tm, 0, sizeof tm);
  strptime("2004 20 Wed", "%Y %U %a", &tm);
  printf("%d %d %d %d\n", tm.tm_mon, tm.tm_mday, tm.tm_wday, tm.tm_yday);
  strftime(text, sizeof text, "[%10c] [%-d] [%_H] [%^a] [%#Z] [%06Y] [%5S] [%010F]", &tm);
  puts(text);
  tm.tm_year = INT_MAX;
  printf("asctime %s\n", asctime(&tm) == NULL && errno == EOVERFLOW ? "EOVERFLOW" : "?");
}

static void waiting(void) {
  pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t c = PTHREAD_COND_INITIALIZER;
  pthread_rwlock_t l = PTHREAD_RWLOCK_INITIALIZER;
  sem_t s;
  sem_init(&s, 0, 0);
  struct timespec past = {1, 0}, bad = {1, -1};
  pthread_mutex_lock(&m);
  printf("clocklock %d\n", pthread_mutex_clocklock(&m, CLOCK_MONOTONIC, &past) == ETIMEDOUT);
  printf("clockwait %d\n", pthread_cond_clockwait(&c, &m, CLOCK_MONOTONIC, &past) == ETIMEDOUT);
  printf("semaphore %d\n", sem_clockwait(&s, CLOCK_MONOTONIC, &past) < 0 && errno == ETIMEDOUT);
  pthread_rwlock_rdlock(&l);
  printf("write %d bad time %d bad clock %d\n", pthread_rwlock_timedwrlock(&l, &past) == ETIMEDOUT,
         pthread_rwlock_timedwrlock(&l, &bad) == EINVAL, pthread_rwlock_clockwrlock(&l, CLOCK_PROCESS_CPUTIME_ID, &past) == EINVAL);
  printf("read %d\n", pthread_rwlock_timedrdlock(&l, &past));
}

static void rest(void) {
  printf("%d %d %d\n", iswctype(L'a', wctype("alpha")) != 0, iswctype(L'1', wctype("alpha")), wctype("none") == 0);
  printf("%c %c\n", (int)towctrans(L'q', wctrans("toupper")), (int)towctrans(L'Q', wctrans("tolower")));
  struct drand48_data d;
  double x;
  long n;
  srand48_r(42, &d);
  srand48(42);
  drand48_r(&d, &x);
  printf("%.10f %d\n", x, x == drand48());
  mrand48_r(&d, &n);
  printf("%ld %d\n", n, n == mrand48());
  FILE *f = tmpfile();
  fputs("tmpfs /dev/shm tmpfs rw,nosuid,size=64m 0 0\n# comment\n\n/dev/x\\040y /mnt ext4 ro 1 2\n", f);
  rewind(f);
  for (struct mntent *m; (m = getmntent(f));)
    printf("%s|%s|%s|%s|%d %d|%s\n", m->mnt_fsname, m->mnt_dir, m->mnt_type, m->mnt_opts, m->mnt_freq, m->mnt_passno,
           hasmntopt(m, "size") ? hasmntopt(m, "size") : "-");
  struct hsearch_data h = {0};
  ENTRY *found, item = {"key", "value"};
  hcreate_r(10, &h);
  hsearch_r(item, ENTER, &found, &h);
  printf("%s\n", (char *)found->data);
  printf("%d\n", hsearch_r((ENTRY){"none", 0}, FIND, &found, &h));
  printf("%.6Lf %.6Lf %.6Lf %.3Lf\n", sqrtl(2), powl(2, 0.5L), fabsl(-1.5L), strtold("2.5", NULL));
  printf("%g %g %g %g\n", nextup(0), nextdown(1), significand(12), fmaxmag(-3, 2));
  printf("%d %d %d %d\n", INT32_WIDTH, LONG_WIDTH, SIZE_WIDTH, INT_FAST16_WIDTH);
  struct termios t = {0};
  cfsetospeed(&t, B9600);
  cfmakeraw(&t);
  printf("%d %d %d\n", cfgetospeed(&t) == B9600, t.c_cc[VMIN], cfsetispeed(&t, 12345));
  printf("%ld %ld %ld\n", sysconf(_SC_AIO_PRIO_DELTA_MAX), sysconf(_SC_NL_ARGMAX), sysconf(_SC_REGEXP));
}

int main(void) {
  threads();
  zones();
  dates();
  waiting();
  rest();
  return 0;
}
