// msync(MS_INVALIDATE) is EBUSY for locked memory: that tells what each way to lock and unlock does.
#define _GNU_SOURCE
#include "../look.h"

static void locked(const char *what, void *p) {
  int a = msync(p, PAGE, MS_ASYNC | MS_INVALIDATE), ea = errno, s = msync(p, PAGE, MS_SYNC | MS_INVALIDATE);
  printf("%s: %s %s\n", what, a ? strerrorname_np(ea) : "free", s ? strerrorname_np(errno) : "free");
}

static char *one(int flags) { return mmap(NULL, PAGE, RW, PRIVATE | flags, -1, 0); }

int main(void) {
  char *p = one(0);
  locked("new", p);
  mlock(p, PAGE), locked("mlock", p);
  fflush(stdout);
  if (fork() == 0) {
    locked("child", p);
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
  printf("dontneed %s\n", said(madvise(p, PAGE, MADV_DONTNEED)));
  munlock(p, PAGE), locked("munlock", p);
  printf("again %s\n", said(munlock(p, PAGE))), locked("munlock again", p);
  char *none = mmap(NULL, PAGE, PROT_NONE, PRIVATE, -1, 0);
  printf("no access %s\n", said(mlock(none, PAGE))), locked("no access", none);
  mlock2(p, PAGE, 0), locked("mlock2", p), munlock(p, PAGE);
  mlock2(p, PAGE, MLOCK_ONFAULT), locked("on fault", p);
  printf("all flags %s\n", said(mlock2(p, PAGE, ~0)));
  char *q = one(MAP_LOCKED);
  locked("MAP_LOCKED", q);
  munlock(q, PAGE), locked("MAP_LOCKED, munlock", q);
  char *r = one(MAP_LOCKED);
  munlockall(), locked("munlockall", r);
  mlock(r, PAGE);
  r = mremap(r, PAGE, 2 * PAGE, MREMAP_MAYMOVE), locked("grown", r), locked("its new page", r + PAGE);
  char *before = one(0);
  mlockall(MCL_FUTURE);
  char *after = one(0);
  locked("before MCL_FUTURE", before), locked("after it", after);
  munlockall();
  locked("munlockall", after), locked("next", one(0));
  return 0;
}
