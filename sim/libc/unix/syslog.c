/* Messages to the system's log, over a datagram socket: where nobody listens at /dev/log they go nowhere, as on Linux. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

static const char *identity;
static int options, facility = LOG_USER, mask = 0xff, fd = -1;

static void connect_log(void) {
  struct sockaddr_un address = {AF_UNIX, "/dev/log"};
  if (fd < 0) fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof address) < 0) closelog();
}

void openlog(const char *name, int how, int which) {
  if (name) identity = name;
  options = how;
  if (!(which & ~LOG_FACMASK)) facility = which;
  if (how & LOG_NDELAY) connect_log();
}

void closelog(void) {
  if (fd >= 0) close(fd);
  fd = -1;
}

int setlogmask(int wanted) {
  int old = mask;
  if (wanted) mask = wanted;
  return old;
}

void vsyslog(int priority, const char *format, va_list arguments) {
  int saved = errno;
  char *text, *line, when[32], pid[16] = "";
  time_t now = time(0);
  struct tm tm;
  if (!(LOG_MASK(LOG_PRI(priority)) & mask) || priority & ~(LOG_PRIMASK | LOG_FACMASK)) return;
  if (!(priority & LOG_FACMASK)) priority |= facility;
  if (vasprintf(&text, format, arguments) < 0) return;
  const char *name = identity ? identity : program_invocation_short_name;
  if (options & LOG_PID) snprintf(pid, sizeof pid, "[%d]", getpid());
  if (options & LOG_PERROR) {
    size_t n = strlen(text);
    dprintf(STDERR_FILENO, "%s%s: %s%s", name, pid, text, n && text[n - 1] == '\n' ? "" : "\n");
  }
  strftime(when, sizeof when, "%h %e %T ", localtime_r(&now, &tm));
  int n = asprintf(&line, "<%d>%s%s%s: %s", priority, when, name, pid, text);
  if (n >= 0) {
    if (fd < 0) connect_log();
    if (fd >= 0 && send(fd, line, n, MSG_NOSIGNAL) < 0) closelog();
    free(line);
  }
  free(text);
  errno = saved;
}

void syslog(int priority, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsyslog(priority, format, arguments);
  va_end(arguments);
}
