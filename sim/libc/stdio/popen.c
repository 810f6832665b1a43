/* A stream that a command writes to or reads from. What other popen()s have open is closed in the new command. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;
int pipe2(int [2], int);

struct running {
  struct running *next;
  FILE *stream;
  int pid;
};
static struct running *all;

static int start(const char *command, int theirs, int own) {
  posix_spawn_file_actions_t actions;
  char *argv[] = {"sh", "-c", (char *)command, 0};
  int pid = -1;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, theirs, own);
  for (struct running *each = all; each; each = each->next)
    if (fileno(each->stream) != own) posix_spawn_file_actions_addclose(&actions, fileno(each->stream));
  int error = posix_spawn(&pid, "/bin/sh", &actions, 0, argv, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error) errno = error;
  return error ? -1 : pid;
}

FILE *popen(const char *command, const char *mode) {
  int reads = 0, writes = 0, marked = 0, ends[2];
  for (const char *at = mode; *at; at++) {
    if (*at == 'r') reads = 1;
    else if (*at == 'w') writes = 1;
    else if (*at == 'e') marked = O_CLOEXEC;
    else reads = writes = 1;
  }
  if (reads == writes) {
    errno = EINVAL;
    return 0;
  }
  struct running *new = malloc(sizeof *new);
  if (!new) return 0;
  if (pipe2(ends, O_CLOEXEC) < 0) {
    free(new);
    return 0;
  }
  int own = ends[writes], theirs = ends[reads];
  new->pid = start(command, theirs, reads);
  new->stream = new->pid < 0 ? 0 : fdopen(own, reads ? "r" : "w");
  close(theirs);
  if (!new->stream) {
    int error = errno;
    close(own);
    free(new);
    errno = error;
    return 0;
  }
  if (!marked) fcntl(own, F_SETFD, 0);
  new->next = all;
  all = new;
  return new->stream;
}

int pclose(FILE *stream) {
  struct running **at = &all;
  while (*at && (*at)->stream != stream) at = &(*at)->next;
  struct running *found = *at;
  if (!found) {
    errno = ECHILD;
    return -1;
  }
  *at = found->next;
  int pid = found->pid, status, got;
  fclose(stream);
  free(found);
  do got = waitpid(pid, &status, 0);
  while (got < 0 && errno == EINTR);
  return got < 0 ? -1 : status;
}
