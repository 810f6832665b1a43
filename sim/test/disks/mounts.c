// mount(2) and umount2(2): what is refused to whom, tmpfs with a size, bind mounts, file systems in use.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/wait.h>
#include <unistd.h>
static sigjmp_buf back;
static void bus(int signo, siginfo_t *info, void *context) { siglongjmp(back, info->si_code); }
static void told(const char *what, int r) { printf("%s: %s\n", what, r < 0 ? strerrorname_np(errno) : "0"); }
#define T(e) told(#e, (errno = 0, (e)))
int main(void) {
  struct sigaction action = {.sa_sigaction = bus, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &action, 0);
  mkdir("m", 0755);
  mkdir("n", 0755);
  close(open("file", O_RDWR | O_CREAT, 0644));
  T(mount("none", "m", "tmpfs", 0, "size=64k"));
  struct statfs s;
  statfs("m", &s);
  printf("%ld blocks of %ld, %ld free\n", (long)s.f_blocks, (long)s.f_bsize, (long)s.f_bfree);
  int fd = open("m/f", O_RDWR | O_CREAT, 0644);
  ftruncate(fd, 20 * 4096);
  volatile char *p = mmap(0, 20 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  volatile int page = 0;
  int code = sigsetjmp(back, 1);
  if (code == 0)
    for (; page < 20; page++) p[page * 4096] = 1;
  printf("page %d: SIGBUS code %d\n", page, code);
  statfs("m", &s);
  printf("%ld free\n", (long)s.f_bfree);
  int full = open("m/g", O_RDWR | O_CREAT, 0644);
  T(write(full, "x", 1));
  T(umount("m"));
  munmap((void *)p, 20 * 4096);
  T(umount("m"));
  close(fd);
  close(full);
  T(mount("none", "m", "tmpfs", MS_REMOUNT, "size=16k"));
  T(mount("none", "m", "tmpfs", MS_REMOUNT, "size=128k"));
  T(mount("none", "m", "tmpfs", MS_REMOUNT | MS_RDONLY, ""));
  T(open("m/h", O_RDWR | O_CREAT, 0644));
  T(mount("none", "m", "tmpfs", MS_REMOUNT, ""));
  chdir("m");
  T(umount("../m"));
  chdir("..");
  T(umount("m"));
  T(umount("m"));
  T(umount("nothing"));
  T(umount("file"));
  T(mount("none", "m", "tmpfs", 0, "size=bad"));
  T(mount("none", "m", "tmpfs", 0, "nonsense=1"));
  T(mount("none", "m", "nosuchfs", 0, 0));
  T(mount("none", "nothing", "tmpfs", 0, 0));
  T(mount("none", "file", "tmpfs", 0, 0));
  T(mount("/dev/null", "m", "ext4", 0, 0));
  T(mount("/nothing", "m", "ext4", 0, 0));
  T(mount("file", "m", "ext4", 0, 0));
  T(mount("/mnt/ext2", "m", 0, MS_BIND, 0));
  fd = open("m/through", O_RDWR | O_CREAT | O_TRUNC, 0644);
  write(fd, "bound", 5);
  close(fd);
  char text[6] = "";
  fd = open("/mnt/ext2/through", O_RDONLY);
  read(fd, text, 5);
  printf("%s\n", text);
  close(fd);
  T(mkdir("m/lost+found", 0755));
  T(umount("m"));
  T(open("m/through", O_RDONLY));
  T(mount("file", "m", 0, MS_BIND, 0));
  T(mount("m", "file", 0, MS_BIND, 0));
  T(mount("nothing", "m", 0, MS_BIND, 0));
  unlink("/mnt/ext2/through");
  T(umount2("m", 0x100));
  fd = open("/mnt/ext2/open", O_RDWR | O_CREAT, 0644);
  T(umount("/mnt/ext2"));
  close(fd);
  unlink("/mnt/ext2/open");
  T(mount("none", "m", "tmpfs", MS_NOEXEC, 0));
  fd = open("m/f", O_RDWR | O_CREAT, 0644);
  ftruncate(fd, 4096);
  printf("exec of noexec: %s\n", mmap(0, 4096, PROT_EXEC, MAP_SHARED, fd, 0) == MAP_FAILED ? strerrorname_np(errno) : "ok");
  T(umount2("m", MNT_DETACH));
  T(open("m/f", O_RDONLY));
  T(ftruncate(fd, 8192));
  close(fd);
  fflush(stdout);
  if (fork() == 0) {
    setgid(1000);
    setuid(1000);
    T(mount("none", "m", "tmpfs", 0, 0));
    T(mount("none", "nothing", "tmpfs", 0, 0));
    T(mount("none", "m", "nosuchfs", 0, 0));
    T(mount("/mnt/ext2", "m", 0, MS_BIND, 0));
    T(umount("/mnt/ext2"));
    T(umount("m"));
    T(umount("nothing"));
    fflush(stdout);
    _exit(0);
  }
  wait(0);
  return 0;
}
