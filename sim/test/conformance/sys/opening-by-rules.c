// openat2 and other late calls: RESOLVE flags, fchmodat2, kcmp, unshare, preadv2, utimes and utime.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

static const char *name(long result) { return result < 0 ? strerrorname_np(errno) : "ok"; }
static long openat2(int dirfd, const char *path, unsigned long flags, unsigned long mode, unsigned long resolve) {
  struct open_how how = {.flags = flags, .mode = mode, .resolve = resolve};
  long fd = syscall(SYS_openat2, dirfd, path, &how, sizeof how);
  if (fd >= 0) close(fd);
  return fd;
}

int main(void) {
  mkdir("/tmp/pw-rules", 0755);
  mkdir("/tmp/pw-rules/sub", 0755);
  close(open("/tmp/pw-rules/sub/file", O_CREAT | O_WRONLY, 0644));
  symlink("sub/file", "/tmp/pw-rules/link");
  symlink("/etc/passwd", "/tmp/pw-rules/out");
  symlink("../../..", "/tmp/pw-rules/sub/up");
  int d = open("/tmp/pw-rules", O_RDONLY | O_DIRECTORY);
  printf("plain %s\n", name(openat2(d, "sub/file", O_RDONLY, 0, 0)));
  printf("no symlinks %s\n", name(openat2(d, "link", O_RDONLY, 0, RESOLVE_NO_SYMLINKS)));
  printf("no symlinks, none %s\n", name(openat2(d, "sub/file", O_RDONLY, 0, RESOLVE_NO_SYMLINKS)));
  printf("beneath, link inside %s\n", name(openat2(d, "link", O_RDONLY, 0, RESOLVE_BENEATH)));
  printf("beneath, link outside %s\n", name(openat2(d, "out", O_RDONLY, 0, RESOLVE_BENEATH)));
  printf("beneath, dots %s\n", name(openat2(d, "../pw-rules/sub/file", O_RDONLY, 0, RESOLVE_BENEATH)));
  printf("beneath, dots inside %s\n", name(openat2(d, "sub/../sub/file", O_RDONLY, 0, RESOLVE_BENEATH)));
  printf("beneath, absolute %s\n", name(openat2(d, "/etc/passwd", O_RDONLY, 0, RESOLVE_BENEATH)));
  printf("in root, absolute %s\n", name(openat2(d, "/sub/file", O_RDONLY, 0, RESOLVE_IN_ROOT)));
  printf("in root, link outside %s\n", name(openat2(d, "out", O_RDONLY, 0, RESOLVE_IN_ROOT)));
  printf("in root, up %s\n", name(openat2(d, "sub/up/sub/file", O_RDONLY, 0, RESOLVE_IN_ROOT)));
  printf("mode without create %s\n", name(openat2(d, "sub/file", O_RDONLY, 0600, 0)));
  printf("unknown flag %s\n", name(openat2(d, "sub/file", 1ul << 40, 0, 0)));
  printf("unknown resolve %s\n", name(openat2(d, "sub/file", O_RDONLY, 0, 1 << 20)));
  struct open_how how = {0};
  printf("small %s\n", name(syscall(SYS_openat2, d, "sub/file", &how, 8)));
  char large[64] = {0};
  large[40] = 1;
  printf("large %s\n", name(syscall(SYS_openat2, d, "sub/file", large, sizeof large)));

  struct stat status;
  printf("fchmodat2 %s", name(syscall(452, d, "sub/file", 0600, 0)));
  fstatat(d, "sub/file", &status, 0);
  printf(" %o\n", status.st_mode & 0777);
  printf("of a link %s\n", name(syscall(452, d, "link", 0600, AT_SYMLINK_NOFOLLOW)));
  printf("flags %s\n", name(syscall(452, d, "link", 0600, 1)));

  struct timeval times[2] = {{1000, 500000}, {2000, 500000}};
  printf("utimes %s", name(utimes("/tmp/pw-rules/sub/file", times)));
  fstatat(d, "sub/file", &status, 0);
  printf(" %ld.%09ld %ld.%09ld\n", (long)status.st_atim.tv_sec, status.st_atim.tv_nsec, (long)status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  printf("raw utimes %s\n", name(syscall(SYS_utimes, "/tmp/pw-rules/sub/file", times)));
  struct utimbuf old = {11, 22};
  printf("raw utime %s", name(syscall(SYS_utime, "/tmp/pw-rules/sub/file", &old)));
  fstatat(d, "sub/file", &status, 0);
  printf(" %ld %ld\n", (long)status.st_atime, (long)status.st_mtime);
  times[0].tv_usec = 1000000;
  printf("bad %s\n", name(syscall(SYS_utimes, "/tmp/pw-rules/sub/file", times)));

  int fd = open("/tmp/pw-rules/sub/file", O_RDWR);
  char a[4] = "", b[8] = "";
  struct iovec parts[2] = {{"abc", 3}, {"defgh", 5}}, in[2] = {{a, 3}, {b, 5}};
  printf("pwritev2 %ld", (long)pwritev2(fd, parts, 2, -1, 0));
  printf(" at %ld", (long)lseek(fd, 0, SEEK_CUR));
  printf(" preadv2 %ld %s %s\n", (long)preadv2(fd, in, 2, 0, 0), a, b);
  printf("flags %s\n", name(preadv2(fd, in, 2, 0, 1 << 20)));

  pid_t me = getpid();
  int same = dup(fd), other = open("/tmp/pw-rules/sub/file", O_RDONLY);
  printf("kcmp %ld %d\n", syscall(SYS_kcmp, me, me, 0, (long)fd, (long)same), syscall(SYS_kcmp, me, me, 0, (long)fd, (long)other) > 0);
  printf("memory %ld\n", syscall(SYS_kcmp, me, me, 1, 0, 0));
  pid_t child = fork();
  if (child == 0) { pause(); _exit(0); }
  printf("child memory %d files %d file %ld\n", syscall(SYS_kcmp, me, child, 1, 0, 0) > 0, syscall(SYS_kcmp, me, child, 2, 0, 0) > 0,
         syscall(SYS_kcmp, me, child, 0, (long)fd, (long)fd));
  kill(child, 9);
  wait(NULL);
  printf("closed %s\n", name(syscall(SYS_kcmp, me, me, 0, 900L, (long)fd)));
  printf("kind %s\n", name(syscall(SYS_kcmp, me, me, 99, 0L, 0L)));
  printf("nobody %s\n", name(syscall(SYS_kcmp, me, 999999, 1, 0L, 0L)));
  printf("unshare %s %s\n", name(unshare(CLONE_FILES)), name(unshare(CLONE_FS | CLONE_FILES)));
  printf("unknown %s\n", name(unshare(1)));
  unlink("/tmp/pw-rules/out");
  unlink("/tmp/pw-rules/link");
  unlink("/tmp/pw-rules/sub/up");
  unlink("/tmp/pw-rules/sub/file");
  rmdir("/tmp/pw-rules/sub");
  rmdir("/tmp/pw-rules");
  return 0;
}
