/* mount(8): mount [-t TYPE] [-o OPTIONS] [-r] [--bind] SOURCE DIRECTORY; without arguments, what is mounted. A regular file as the source of
   a disk's file system gets a loop device. */
#include <fcntl.h>
#include <linux/loop.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include "freestanding.h"

#define FAILURE 32

static int complain(const char *dir, const char *why) {
  say("mount: ");
  say(dir);
  say(": ");
  say(why);
  say(".\n");
  call1(SYS_exit_group, FAILURE);
  return FAILURE;
}

/* "SOURCE on DIRECTORY type TYPE (OPTIONS)" for each line of /proc/mounts. */
static void list(void) {
  char text[4096];
  long fd = call3(SYS_openat, AT_FDCWD, "/proc/mounts", O_RDONLY), got;
  int field = 0;
  while ((got = call3(SYS_read, fd, text, sizeof text)) > 0)
    for (long i = 0; i < got; i++) {
      char c = text[i];
      const char *out = field == 0 ? " on " : field == 1 ? " type " : field == 2 ? " (" : ")\n";
      if (c == '\n') field = 0;
      else if (c == ' ' && field < 4) call3(SYS_write, 1, out, length(out)), field++;
      else if (field < 4) call3(SYS_write, 1, &c, 1);
    }
}

static int word_is(const char *word, size_t size, const char *name) {
  for (size_t i = 0; i < size; i++)
    if (word[i] != name[i]) return 0;
  return name[size] == 0;
}

/* Words of -o that are flags of mount(2); the others go to the file system. */
static unsigned long flag_of(const char *word, size_t size, int *clear) {
  *clear = 0;
  if (word_is(word, size, "ro")) return MS_RDONLY;
  if (word_is(word, size, "rw")) *clear = 1;
  if (word_is(word, size, "rw")) return MS_RDONLY;
  if (word_is(word, size, "nosuid")) return MS_NOSUID;
  if (word_is(word, size, "nodev")) return MS_NODEV;
  if (word_is(word, size, "noexec")) return MS_NOEXEC;
  if (word_is(word, size, "noatime")) return MS_NOATIME;
  if (word_is(word, size, "relatime")) return MS_RELATIME;
  if (word_is(word, size, "sync")) return MS_SYNCHRONOUS;
  if (word_is(word, size, "remount")) return MS_REMOUNT;
  if (word_is(word, size, "bind")) return MS_BIND;
  return 0;
}

static unsigned long parse(const char *options, char *rest) {
  unsigned long flags = 0;
  size_t used = 0;
  while (*options) {
    size_t size = 0;
    while (options[size] && options[size] != ',') size++;
    int clear;
    unsigned long flag = flag_of(options, size, &clear);
    if (flag) flags = clear ? flags & ~flag : flags | flag;
    else if (size > 0 && !word_is(options, size, "loop") && !word_is(options, size, "defaults")) {
      if (used > 0) rest[used++] = ',';
      for (size_t i = 0; i < size && used < 250; i++) rest[used++] = options[i];
    }
    options += size + (options[size] == ',');
  }
  rest[used] = 0;
  return flags;
}

/* What the super block on the device says; "" where there is none. */
static const char *probe(const char *source) {
  unsigned char super[1024];
  long fd = call3(SYS_openat, AT_FDCWD, source, O_RDONLY);
  long got = fd < 0 ? fd : call4(SYS_pread64, fd, super, 1024, 1024);
  if (fd >= 0) call1(SYS_close, fd);
  if (got != 1024 || super[56] != 0x53 || super[57] != 0xef) return "";
  return super[96] & 0x40 ? "ext4" : super[92] & 4 ? "ext3" : "ext2";
}

/* A free loop device over the file; its path is put into `path`. */
static void loop_over(const char *dir, const char *file, char *path) {
  long control = call3(SYS_openat, AT_FDCWD, "/dev/loop-control", O_RDWR);
  long number = control < 0 ? control : call2(SYS_ioctl, control, LOOP_CTL_GET_FREE);
  if (number < 0) complain(dir, "failed to setup loop device");
  const char *prefix = "/dev/loop";
  size_t at = 0;
  while (prefix[at]) path[at] = prefix[at], at++;
  if (number > 9) path[at++] = '0' + number / 10;
  path[at++] = '0' + number % 10;
  path[at] = 0;
  struct loop_info64 info;
  for (size_t i = 0; i < sizeof info; i++) ((char *)&info)[i] = 0;
  info.lo_flags = LO_FLAGS_AUTOCLEAR;
  long device = call3(SYS_openat, AT_FDCWD, path, O_RDWR), backing = call3(SYS_openat, AT_FDCWD, file, O_RDWR);
  if (device < 0 || backing < 0 || call3(SYS_ioctl, device, LOOP_SET_FD, backing) < 0 || call3(SYS_ioctl, device, LOOP_SET_STATUS64, &info) < 0)
    complain(dir, "failed to setup loop device");
  call1(SYS_close, backing);
}

long start(long *sp) {
  int argc = (int)sp[0], words = 0;
  char **argv = (char **)(sp + 1);
  const char *type = "", *options = "", *source = "", *dir = "";
  unsigned long extra = 0;
  char rest[256], loop[32];
  struct stat st;
  if (argc == 1) list();
  if (argc == 1) call1(SYS_exit_group, 0);
  for (int i = 1; i < argc; i++) {
    const char *word = argv[i];
    if (equal(word, "-t") && i + 1 < argc) type = argv[++i];
    else if (equal(word, "-o") && i + 1 < argc) options = argv[++i];
    else if (equal(word, "-r")) extra |= MS_RDONLY;
    else if (equal(word, "--bind") || equal(word, "-B")) extra |= MS_BIND;
    else if (word[0] == '-') complain(word, "unrecognized option");
    else if (words++ == 0) source = word;
    else dir = word;
  }
  unsigned long flags = parse(options, rest) | extra;
  if (words == 1 && (flags & MS_REMOUNT)) dir = source;
  else if (words != 2) {
    say("mount: bad usage\n");
    call1(SYS_exit_group, 1);
  }
  if (!(flags & (MS_REMOUNT | MS_BIND)) && (!*type || equal(type, "ext2") || equal(type, "ext3") || equal(type, "ext4"))) {
    long found = call4(SYS_newfstatat, AT_FDCWD, source, &st, 0);
    if (found < 0) complain(dir, "special device does not exist");
    if (!*type) type = probe(source);
    if (!*type) complain(dir, "wrong fs type, bad option, bad superblock, missing codepage or helper program, or other error");
    if ((st.st_mode & S_IFMT) == S_IFREG) loop_over(dir, source, loop), source = loop;
  }
  if (equal(type, "ext3")) type = "ext4";
  long result = call6(SYS_mount, source, dir, type, flags, rest, 0);
  if (result == -16) complain(dir, "already mounted or mount point busy");
  if (result == -22) complain(dir, "wrong fs type, bad option, bad superblock, missing codepage or helper program, or other error");
  if (result == -2) complain(dir, "mount point does not exist");
  if (result == -1) complain(dir, "must be superuser to use mount");
  if (result < 0) complain(dir, reason(result));
  call1(SYS_exit_group, 0);
  return 0;
}
