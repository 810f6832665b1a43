// Obstacks, scanf into wide and grown buffers, sigset and sigpause, pidfd functions, 16- and 32-bit characters.
#define _GNU_SOURCE
#include <errno.h>
#include <obstack.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <uchar.h>
#include <unistd.h>
#include <wchar.h>
#define obstack_chunk_alloc malloc
#define obstack_chunk_free free

static volatile int seen, value;
static void handler(int signo) { seen = signo; }
static void queued(int signo, siginfo_t *info, void *context) { seen = signo; value = info->si_value.sival_int; }

static void obstacks(void) {
  struct obstack o;
  obstack_init(&o);
  char *first = obstack_copy0(&o, "first", 5);
  for (int i = 0; i < 3000; i++) obstack_1grow(&o, 'a' + i % 26);
  obstack_1grow(&o, 0);
  printf("size %d\n", (int)obstack_object_size(&o));
  char *long_one = obstack_finish(&o);
  obstack_printf(&o, "%d-%s", 42, "printed");
  obstack_1grow(&o, 0);
  char *printed = obstack_finish(&o);
  printf("%s %zu %.5s %s\n", first, strlen(long_one), long_one + 2990, printed);
  int *numbers = obstack_alloc(&o, 40 * sizeof(int));
  for (int i = 0; i < 40; i++) numbers[i] = i * i;
  obstack_ptr_grow(&o, first);
  obstack_int_grow(&o, 7);
  printf("%d %d aligned %d\n", numbers[39], (int)obstack_object_size(&o), (int)((unsigned long)numbers % 16));
  char *again = obstack_finish(&o);
  obstack_free(&o, long_one);
  char *reused = obstack_copy0(&o, "reused", 6);
  printf("%s %s %d\n", first, reused, reused == long_one);
  (void)again;
  obstack_free(&o, NULL);
}

static void scans(void) {
  wchar_t wide[16], *grown_wide;
  char *grown = (char *)1, c[4];
  printf("%d", sscanf("hello world", "%ls %3lc", wide, wide + 8));
  printf(" %ls %.3ls\n", wide, wide + 8);
  printf("%d", sscanf("abc123 rest", "%l[a-z]%mS", wide, &grown_wide));
  printf(" %ls %ls\n", wide, grown_wide);
  free(grown_wide);
  printf("%d %d\n", sscanf("", "%ms", &grown), sscanf("x", "%m[0-9]", &grown));
  printf("%d", sscanf(" 3.25S x", "%4mS%3c", &grown_wide, c));
  printf(" %ls %.3s\n", grown_wide, c);
  printf("%d\n", sscanf("word", "%mls", &grown_wide));
}

static void signals(void) {
  printf("%d", sigset(SIGUSR1, handler) == SIG_DFL);
  printf(" %d", sigset(SIGUSR1, SIG_HOLD) == handler);
  raise(SIGUSR1);
  printf(" held %d", seen);
  errno = 0;
  printf(" %d", sigpause(SIGUSR1));
  printf(" %s seen %d", strerrorname_np(errno), seen);
  printf(" %d", sigset(SIGUSR1, SIG_IGN) == SIG_HOLD);
  printf(" %d\n", sigset(99, SIG_IGN) == SIG_ERR);
  struct sigaction action = {.sa_sigaction = queued, .sa_flags = SA_SIGINFO};
  sigaction(SIGUSR2, &action, NULL);
  printf("%d", pthread_sigqueue(pthread_self(), SIGUSR2, (union sigval){.sival_int = 5}));
  printf(" %d %d\n", seen, value);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) { pause(); _exit(0); }
  int fd = pidfd_open(child, 0), status;
  printf("%d", pidfd_send_signal(fd, SIGTERM, NULL, 0));
  waitpid(child, &status, 0);
  printf(" %d", WTERMSIG(status));
  printf(" %d\n", pidfd_send_signal(fd, 0, NULL, 0) < 0 && errno == ESRCH);
  printf("%d\n", setfsuid(-1) == (int)getuid());
}

int main(void) {
  obstacks();
  scans();
  signals();
  char16_t small;
  char32_t large;
  mbstate_t state = {0};
  char text[8];
  size_t taken = mbrtoc16(&small, "A", 1, &state);
  printf("%zu %d", taken, small);
  taken = mbrtoc32(&large, "", 1, &state);
  printf(" %zu %u", taken, large);
  taken = c32rtomb(text, U'z', &state);
  printf(" %zu %c", taken, text[0]);
  taken = c16rtomb(text, 0xe9, &state);
  printf(" %d\n", (int)taken);
  return 0;
}
