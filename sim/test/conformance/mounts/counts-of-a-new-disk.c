// What a new file system counts: blocks without those of its tables and its journal, free ones, those for everybody, inodes. The last inode
// is the end of new files, and a file that goes makes room.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"
#include <sys/vfs.h>

static void counts(const char *dir) {
  struct statfs s;
  statfs(dir, &s);
  printf("%ld: %ld blocks, %ld free, %ld available, %ld inodes, %ld free\n", (long)s.f_bsize, (long)s.f_blocks, (long)s.f_bfree, (long)s.f_bavail,
         (long)s.f_files, (long)s.f_ffree);
}

static void disk(const char *type, const char *block, const char *features, long bytes) {
  char tool[20];
  int image = open("image", O_RDWR | O_CREAT | O_TRUNC, 0600);
  ftruncate(image, bytes);
  close(image);
  sprintf(tool, "/sbin/mkfs.%s", type);
  RUN(tool, "-q", "-F", "-b", block, "-O", features, "image");
  RUN("/bin/mount", "-o", "loop", "image", "dir");
  counts("dir");
  RUN("/bin/umount", "dir");
}

static void names(const char *dir, int most) {
  char name[40];
  int i = 0;
  for (; i < most; i++) {
    sprintf(name, "%s/%d", dir, i);
    int fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
    if (fd < 0) break;
    close(fd);
  }
  printf("%d files, then %s\n", i, i < most ? strerror(errno) : "enough");
  counts(dir);
  sprintf(name, "%s/more", dir);
  printf("mkdir %s\n", said(mkdir(name, 0700)));
  printf("symlink %s\n", said(symlink("x", name)));
  printf("mknod %s\n", said(mknod(name, S_IFIFO | 0600, 0)));
  printf("unnamed %s\n", said(open(dir, O_RDWR | O_TMPFILE, 0600)));
  char first[40];
  sprintf(first, "%s/0", dir);
  printf("link %s\n", said(link(first, name)));
  printf("rename %s\n", said(rename(first, name)));
  printf("unlink %s\n", said(unlink(name)));
  printf("mkdir %s\n", said(mkdir(first, 0700)));
}

int main(void) {
  mkdir("dir", 0700);
  disk("ext4", "4096", "^has_journal", 8 << 20);
  disk("ext4", "4096", "has_journal", 8 << 20);
  disk("ext4", "1024", "has_journal", 8 << 20);
  disk("ext4", "2048", "^has_journal", 8 << 20);
  disk("ext4", "4096", "has_journal", 64 << 20);
  disk("ext4", "1024", "has_journal", 64 << 20);
  disk("ext2", "4096", "^has_journal", 16 << 20);
  int image = open("image", O_RDWR | O_CREAT | O_TRUNC, 0600);
  ftruncate(image, 8 << 20);
  close(image);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", "4096", "-N", "16", "-O", "^has_journal", "image");
  RUN("/bin/mount", "-o", "loop", "image", "dir");
  counts("dir");
  names("dir", 100);
  RUN("/bin/umount", "dir");
  RUN("/bin/mount", "-t", "tmpfs", "-o", "size=1m,nr_inodes=10,mode=700", "none", "dir");
  counts("dir");
  names("dir", 100);
  RUN("/bin/umount", "dir");
  RUN("/bin/mount", "-t", "tmpfs", "-o", "nr_blocks=20,nr_inodes=1k", "none", "dir");
  counts("dir");
  RUN("/bin/umount", "dir");
  return 0;
}
