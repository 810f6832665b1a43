// process_vm_readv and process_vm_writev: from a child's memory in many pieces and to it; flags, lengths, addresses, numbers, users.
#define _GNU_SOURCE
#include "../look.h"
#include <limits.h>
#include <sys/prctl.h>
#include <sys/uio.h>

enum { PIECES = 10, LOCAL = 4, BYTES = 100000 };

static unsigned char *pieces[PIECES];
static long lengths[PIECES];
static char local[PAGE], remote[PAGE];
static pid_t me;

typedef ssize_t call(pid_t, const struct iovec *, unsigned long, const struct iovec *, unsigned long, unsigned long);

static void refusals(const char *name, call *do_it) {
  struct iovec l = {local, PAGE}, r = {remote, PAGE}, long_ = {local, -1}, bad = {(void *)-1, PAGE};
  char *none = mmap(NULL, PAGE, PROT_NONE, PRIVATE, -1, 0);
  struct iovec closed = {none, PAGE};
  static struct iovec many[IOV_MAX + 1];
  static const unsigned long flags[] = {-INT_MAX, -1, 1, INT_MAX, 0};
  printf("%s\n  sane %ld\n", name, (long)do_it(me, &l, 1, &r, 1, 0));
  for (int i = 0; i < 5; i++) printf("  flags %s\n", said(do_it(me, &l, 1, &r, 1, flags[i])));
  printf("  too long %s,", said(do_it(me, &long_, 1, &r, 1, 0)));
  printf(" there %s,", said(do_it(me, &l, 1, &long_, 1, 0)));
  printf(" both %s\n", said(do_it(me, &long_, 1, &long_, 1, 0)));
  printf("  bad bytes here %s,", said(do_it(me, &bad, 1, &r, 1, 0)));
  printf(" there %s\n", said(do_it(me, &l, 1, &bad, 1, 0)));
  printf("  bad pieces here %s,", said(do_it(me, (void *)-1, 1, &r, 1, 0)));
  printf(" there %s\n", said(do_it(me, &l, 1, (void *)-1, 1, 0)));
  printf("  no rights here %s,", said(do_it(me, &closed, 1, &r, 1, 0)));
  printf(" there %s\n", said(do_it(me, &l, 1, &closed, 1, 0)));
  printf("  process -1 %s,", said(do_it(-1, &l, 1, &r, 1, 0)));
  printf(" 0 %s,", said(do_it(0, &l, 1, &r, 1, 0)));
  printf(" none %s\n", said(do_it(99999999, &l, 1, &r, 1, 0)));
  printf("  no pieces here %s,", said(do_it(me, &l, 0, &r, 1, 0)));
  printf(" there %s\n", said(do_it(me, &l, 1, &r, 0, 0)));
  for (int i = 0; i <= IOV_MAX; i++) many[i] = (struct iovec){local, 1};
  printf("  as many as may be %ld,", (long)do_it(me, many, IOV_MAX, &r, 1, 0));
  printf(" more %s,", said(do_it(me, many, IOV_MAX + 1, &r, 1, 0)));
  printf(" more there %s\n", said(do_it(me, &l, 1, many, IOV_MAX + 1, 0)));
  CHILD(setresgid(1000, 1000, 1000); setresuid(1000, 1000, 1000); printf("  a user of root's %s\n", said(do_it(me, &l, 1, &r, 1, 0))));
  munmap(none, PAGE);
}

int main(void) {
  struct iovec theirs[PIECES], mine[LOCAL];
  unsigned char *all = malloc(BYTES);
  int go[2], ready[2], wrong = 0;
  char byte;
  me = getpid();
  prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
  refusals("read", process_vm_readv);
  refusals("write", (call *)process_vm_writev);
  long left = BYTES;
  for (int i = 0; i < PIECES; i++) {
    lengths[i] = i == PIECES - 1 ? left : left / 3 + 1;
    left -= lengths[i];
    pieces[i] = mmap(NULL, lengths[i], RW, PRIVATE, -1, 0);
    theirs[i] = (struct iovec){pieces[i], lengths[i]};
  }
  pipe(go), pipe(ready);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    long n = 0;
    for (int i = 0; i < PIECES; i++)
      for (long j = 0; j < lengths[i]; j++) pieces[i][j] = n++ % 251;
    write(ready[1], "x", 1);
    read(go[0], &byte, 1);
    n = 0;
    for (int i = 0; i < PIECES; i++)
      for (long j = 0; j < lengths[i]; j++, n++) wrong += pieces[i][j] != n % 241;
    _exit(wrong != 0);
  }
  read(ready[0], &byte, 1);
  for (int i = 0; i < LOCAL; i++) mine[i] = (struct iovec){all + i * (BYTES / LOCAL), BYTES / LOCAL};
  printf("read %ld", (long)process_vm_readv(child, mine, LOCAL, theirs, PIECES, 0));
  for (int i = 0; i < BYTES; i++) wrong += all[i] != i % 251;
  printf(", %d wrong, the parent's own %d\n", wrong, pieces[0][5]);
  for (int i = 0; i < BYTES; i++) all[i] = i % 241;
  printf("written %ld", (long)process_vm_writev(child, mine, LOCAL, theirs, PIECES, 0));
  write(go[1], "x", 1);
  int status;
  waitpid(child, &status, 0);
  printf(", the child ends with %d\n", WEXITSTATUS(status));
  printf("ended %s\n", said(process_vm_readv(child, mine, 1, theirs, 1, 0)));
  return 0;
}
