// The disk gives nothing any more: each way to a page of a file that is not in the cache, and what it says.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"
#include <linux/fs.h>
#include <linux/futex.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>

#define SAY(what, call)                                             \
  do {                                                              \
    errno = 0;                                                      \
    long r = (long)(call);                                          \
    printf("%s: %ld %s\n", what, r, r < 0 ? strerror(errno) : ""); \
  } while (0)

static char bytes[4 * PAGE] __attribute__((aligned(4096)));
static int image, fd, other, ends[2];
static char *p, *q;

/* Page n of the file, which nobody has asked for yet. */
static char *at(int n) { return p + n * PAGE; }

static void reads(void) {
  struct iovec two[2] = {{bytes, 100}, {bytes + 200, PAGE}};
  loff_t from = 11 * PAGE;
  off_t begin = 12 * PAGE;
  SAY("pread", pread(fd, bytes, PAGE, 8 * PAGE));
  SAY("pread again", pread(fd, bytes, PAGE, 8 * PAGE));
  SAY("pread from a cached page on", pread(fd, bytes, 2 * PAGE, 3 * PAGE));
  SAY("preadv", preadv(fd, two, 2, 9 * PAGE));
  SAY("preadv from a cached page on", preadv(fd, two, 2, 4 * PAGE - 100));
  lseek(fd, 10 * PAGE, SEEK_SET);
  SAY("read", read(fd, bytes, PAGE));
  SAY("where it is", lseek(fd, 0, SEEK_CUR));
  SAY("splice", splice(fd, &from, ends[1], NULL, PAGE, 0));
  SAY("sendfile to a pipe", sendfile(ends[1], fd, &begin, PAGE));
  SAY("sendfile to a file", sendfile(other, fd, &begin, PAGE));
  from = 13 * PAGE;
  SAY("copy_file_range", copy_file_range(fd, &from, other, NULL, PAGE, 0));
  SAY("readahead", readahead(fd, 14 * PAGE, PAGE));
  SAY("willneed", posix_fadvise(fd, 14 * PAGE, PAGE, POSIX_FADV_WILLNEED));
  int direct = open("dir/f", O_RDWR | O_DIRECT);
  SAY("direct", pread(direct, bytes, PAGE, 15 * PAGE));
  SAY("direct at a hole", pread(direct, bytes, PAGE, 70 * PAGE));
  close(direct);
}

static void faults_(void) {
  TRY("load", get(at(16)));
  TRY("store", put(at(17), 1));
  TRY("private load", get(q + 18 * PAGE));
  TRY("private store", put(q + 19 * PAGE, 1));
  TRY("hole", get(at(70)));
  TRY("string function", memcpy(bytes, at(20), 64));
  SAY("populate read", madvise(at(21), PAGE, MADV_POPULATE_READ));
  SAY("populate write", madvise(at(22), PAGE, MADV_POPULATE_WRITE));
  SAY("populate from a cached page on", madvise(at(3), 2 * PAGE, MADV_POPULATE_READ));
  SAY("willneed", madvise(at(23), PAGE, MADV_WILLNEED));
  SAY("mlock on fault", mlock2(at(25), PAGE, 1));
  munlock(p, 80 * PAGE);
  munlock(q, 80 * PAGE);
  char *r = mmap(NULL, PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, 27 * PAGE);
  TRY("code", ((void (*)(void))r)());
  TRY("code's bytes", get(r));
  munmap(r, PAGE);
}

static void calls(void) {
  struct iovec here = {bytes, 64}, there = {at(30), 64};
  struct timespec *t = (void *)at(31);
  char *text = at(33);
  int mem = open("/proc/self/mem", O_RDWR);
  SAY("write from it", pwrite(other, at(28), 10, 0));
  SAY("to a pipe", write(ends[1], at(28), 10));
  SAY("from a cached page on", pwrite(other, at(3), 2 * PAGE, 0));
  lseek(other, 0, SEEK_SET);
  SAY("writev", syscall(SYS_writev, other, (struct iovec[]){{bytes, 10}, {at(29), 10}}, 2));
  SAY("read into it", pread(other, at(29), 10, 0));
  SAY("process_vm_readv", process_vm_readv(getpid(), &here, 1, &there, 1, 0));
  SAY("process_vm_writev", process_vm_writev(getpid(), &here, 1, &there, 1, 0));
  SAY("/proc/self/mem", pread(mem, bytes, 10, (long)at(30)));
  SAY("writing there", pwrite(mem, bytes, 10, (long)at(30)));
  close(mem);
  SAY("nanosleep", syscall(SYS_nanosleep, t, NULL));
  SAY("clock_gettime", syscall(SYS_clock_gettime, CLOCK_MONOTONIC, t));
  SAY("futex wait", syscall(SYS_futex, at(32), FUTEX_WAIT, 0, &(struct timespec){0, 1000}, NULL, 0));
  SAY("futex wake", syscall(SYS_futex, at(32), FUTEX_WAKE, 1, NULL, NULL, 0));
  SAY("open", syscall(SYS_open, text, O_RDONLY));
  SAY("execve", syscall(SYS_execve, text, NULL, NULL));
  SAY("pipe", syscall(SYS_pipe, text));
  SAY("stat", syscall(SYS_fstat, fd, text));
  SAY("mincore into it", mincore(p, PAGE, (unsigned char *)text));
  SAY("poll", poll((struct pollfd *)at(34), 1, 0));
  SAY("sigaction", syscall(SYS_rt_sigaction, SIGUSR1, at(35), NULL, 8));
  SAY("wait4", syscall(SYS_wait4, -1, at(36), WNOHANG, NULL));
  SAY("vmsplice", vmsplice(ends[1], &(struct iovec){at(37), 10}, 1, 0));
}

static void changes(void) {
  SAY("write of a part", pwrite(fd, "y", 1, 40 * PAGE));
  SAY("write of two parts", pwrite(fd, bytes, PAGE, 41 * PAGE + 100));
  SAY("write from a whole page on", pwrite(fd, bytes, PAGE + 10, 43 * PAGE));
  SAY("write of a whole page", pwrite(fd, bytes, PAGE, 45 * PAGE));
  TRY("which is there", get(at(45)));
  SAY("punch a page", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 46 * PAGE, PAGE));
  TRY("zeros", get(at(46)));
  SAY("punch a part", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 47 * PAGE + 10, 100));
  SAY("zero a part", fallocate(fd, FALLOC_FL_ZERO_RANGE, 48 * PAGE + 10, 100));
  SAY("collapse", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 49 * PAGE, PAGE));
  SAY("insert", fallocate(fd, FALLOC_FL_INSERT_RANGE, 49 * PAGE, PAGE));
  SAY("truncate in a page", ftruncate(fd, 60 * PAGE + 100));
  SAY("truncate at a page", ftruncate(fd, 60 * PAGE));
  SAY("grow", ftruncate(fd, 60 * PAGE + 100));
  SAY("data", lseek(fd, 50 * PAGE, SEEK_DATA) / PAGE);
}

int main(void) {
  image = open("image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 8 << 20);
  mkdir("dir", 0700);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", "4096", "-O", "^has_journal", "image");
  RUN("/bin/mount", "-o", "loop", "image", "dir");
  fd = open("dir/f", O_RDWR | O_CREAT, 0600);
  other = open("other", O_RDWR | O_CREAT, 0600);
  pipe(ends);
  memset(bytes, 'x', sizeof bytes);
  for (int i = 0; i < 64; i++) pwrite(fd, bytes, PAGE, i * PAGE);
  ftruncate(fd, 80 * PAGE);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
  posix_fadvise(fd, 4 * PAGE, 60 * PAGE, POSIX_FADV_DONTNEED);
  p = mmap(NULL, 80 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  q = mmap(NULL, 80 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  madvise(p, 80 * PAGE, MADV_RANDOM);
  madvise(q, 80 * PAGE, MADV_RANDOM);
  ftruncate(image, PAGE);
  reads();
  faults_();
  calls();
  changes();
  ftruncate(image, 8 << 20);
  munmap(p, 80 * PAGE);
  munmap(q, 80 * PAGE);
  close(fd);
  RUN("/bin/umount", "dir");
  return 0;
}
