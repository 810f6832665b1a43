/* mke2fs(8), by the names mkfs.ext2 and mkfs.ext4: writes the super block of an empty file system, which is all that mount(2) looks for
   here. Options: -b SIZE, -N INODES, -L LABEL, -U UUID, -m PERCENT, -O FEATURES, -t TYPE, -F, -q; the device or a file, and blocks. */
#include <fcntl.h>
#include <sys/stat.h>
#include "freestanding.h"

static void put16(unsigned char *at, unsigned long value) { at[0] = value, at[1] = value >> 8; }
static void put32(unsigned char *at, unsigned long value) { put16(at, value), put16(at + 2, value >> 16); }

static int fail(const char *what, const char *why) {
  say("mke2fs: ");
  say(why);
  say(" ");
  say(what);
  say("\n");
  call1(SYS_exit_group, 1);
  return 1;
}

/* A number with an optional k, M or G; -1 is none. */
static long number(const char *text) {
  long value = 0;
  if (!*text) return -1;
  for (; *text >= '0' && *text <= '9'; text++) value = value * 10 + *text - '0';
  if (*text == 'k' || *text == 'K') value <<= 10, text++;
  else if (*text == 'M') value <<= 20, text++;
  else if (*text == 'G') value <<= 30, text++;
  return *text ? -1 : value;
}

static int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static void uuid_of(const char *text, unsigned char *uuid) {
  if (!*text) {
    call3(SYS_getrandom, uuid, 16, 0);
    return;
  }
  int n = 0;
  for (const char *p = text; *p && n < 32; p++) {
    if (*p == '-') continue;
    int value = digit(*p);
    if (value < 0) break;
    uuid[n / 2] = n % 2 ? uuid[n / 2] | value : value << 4;
    n++;
  }
  if (n != 32) fail(text, "Invalid UUID:");
}

/* A feature of -O, with ^ before it taken away: bits of the compatible and the incompatible ones. */
static void feature(const char *name, size_t size, unsigned long *compat, unsigned long *incompat) {
  int off = *name == '^';
  name += off, size -= off;
  unsigned long bit = 0, *word = incompat;
  char word_of[16];
  for (size_t i = 0; i < 15; i++) word_of[i] = i < size ? name[i] : 0;
  word_of[15] = 0;
  if (equal(word_of, "has_journal")) word = compat, bit = 4;
  else if (equal(word_of, "extent") || equal(word_of, "extents")) bit = 0x40;
  else if (equal(word_of, "64bit")) bit = 0x80;
  else if (equal(word_of, "flex_bg")) bit = 0x200;
  else if (equal(word_of, "filetype")) bit = 2;
  else if (equal(word_of, "dir_index")) word = compat, bit = 0x20;
  else if (equal(word_of, "resize_inode")) word = compat, bit = 0x10;
  else if (equal(word_of, "ext_attr")) word = compat, bit = 8;
  else fail(word_of, "Invalid filesystem option set:");
  *word = off ? *word & ~bit : *word | bit;
}

static void features(const char *list, unsigned long *compat, unsigned long *incompat) {
  while (*list) {
    size_t size = 0;
    while (list[size] && list[size] != ',') size++;
    feature(list, size, compat, incompat);
    list += size + (list[size] == ',');
  }
}

static int ends(const char *text, const char *tail) {
  size_t n = length(text), m = length(tail);
  return n >= m && equal(text + n - m, tail);
}

long start(long *sp) {
  int argc = (int)sp[0];
  char **argv = (char **)(sp + 1);
  const char *device = "", *label = "", *uuid = "", *options = "", *type = ends(argv[0], "ext4") ? "ext4" : ends(argv[0], "ext3") ? "ext3" : "ext2";
  long block = 0, inodes = 0, blocks = 0;
  for (int i = 1; i < argc; i++) {
    const char *word = argv[i];
    if (word[0] != '-') {
      if (!*device) device = word;
      else if ((blocks = number(word)) <= 0) fail(word, "invalid blocks count");
      continue;
    }
    if (equal(word, "-F") || equal(word, "-q")) continue;
    char letter = word[1];
    const char *value = word[2] ? word + 2 : i + 1 < argc ? argv[++i] : "";
    if (letter == 'b') block = number(value);
    else if (letter == 'N') inodes = number(value);
    else if (letter == 'L') label = value;
    else if (letter == 'U') uuid = value;
    else if (letter == 't') type = value;
    else if (letter == 'O') options = value;
    else if (letter != 'm' && letter != 'E') fail(word, "invalid option --");
  }
  if (!*device) fail("", "Usage: mke2fs [-b block-size] [-N number-of-inodes] [-L volume-label] [-U UUID] [-O feature[,...]] [-t fs-type] [-Fq] device [blocks-count]");
  long fd = call3(SYS_openat, AT_FDCWD, device, O_RDWR);
  if (fd < 0) {
    say("mke2fs: ");
    say(reason(fd));
    say(" while trying to determine filesystem size\n");
    call1(SYS_exit_group, 1);
  }
  long bytes = call3(SYS_lseek, fd, 0, 2);
  if (block == 0) block = bytes < 512l << 20 ? 1024 : 4096;
  if (block != 1024 && block != 2048 && block != 4096) fail("", "invalid block size");
  if (blocks == 0) blocks = bytes / block;
  if (blocks * block > bytes || blocks < 60) fail(device, "Filesystem size is not possible on");
  // mke2fs.conf: "floppy" up to 3 MiB, "small" up to 512 MiB.
  long ratio = bytes < 3l << 20 ? 8192 : bytes < 512l << 20 ? 4096 : 16384;
  if (inodes == 0) inodes = (blocks * block + ratio - 1) / ratio;
  if (inodes < 16) inodes = 16;

  unsigned char super[1024];
  for (int i = 0; i < 1024; i++) super[i] = 0;
  unsigned long compat = equal(type, "ext2") ? 0x38 : 0x3c, incompat = equal(type, "ext4") ? 0x2c2 : 2;
  if (!equal(type, "ext2") && !equal(type, "ext3") && !equal(type, "ext4")) fail(type, "Your mke2fs.conf file does not define the filesystem type");
  features(options, &compat, &incompat);
  put32(super, inodes);
  put32(super + 4, blocks);
  put32(super + 24, block == 1024 ? 0 : block == 2048 ? 1 : 2);
  put16(super + 56, 0xef53);
  put16(super + 58, 1);
  put32(super + 76, 1);
  put32(super + 92, compat);
  put32(super + 96, incompat);
  uuid_of(uuid, super + 104);
  for (int i = 0; i < 16 && label[i]; i++) super[120 + i] = label[i];
  long wrote = call4(SYS_pwrite64, fd, super, 1024, 1024);
  if (wrote == 1024) wrote = call1(SYS_fsync, fd);
  if (wrote < 0) {
    say("mke2fs: ");
    say(reason(wrote));
    say(" while writing out and closing file system\n");
    call1(SYS_exit_group, 1);
  }
  call1(SYS_exit_group, 0);
  return 0;
}
