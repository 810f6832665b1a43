// A device that has no room behind it refuses writes: who is told by msync, fsync, sync_file_range, syncfs and O_SYNC, how often, and what the
// mappings keep.
#define _GNU_SOURCE
#include "../look.h"
#include "../run.h"

static char page[PAGE], more[4 * PAGE];
static int fill;

static void full(void) {
  lseek(fill, 0, SEEK_END);
  while (write(fill, page, PAGE) == PAGE) {
  }
}
static void room(void) { ftruncate(fill, 0); }

int main(void) {
  setvbuf(stdout, NULL, _IONBF, 0);
  mkdir("small", 0700);
  mkdir("dir", 0700);
  RUN("/bin/mount", "-t", "tmpfs", "-o", "size=2m", "none", "small");
  int image = open("small/image", O_RDWR | O_CREAT, 0600);
  ftruncate(image, 8 << 20);
  close(image);
  RUN("/sbin/mkfs.ext4", "-q", "-F", "-b", "4096", "-O", "^has_journal", "small/image");
  RUN("/bin/mount", "-o", "loop", "small/image", "dir");
  fill = open("small/fill", O_RDWR | O_CREAT, 0600);
  memset(page, 'x', PAGE);
  int a = open("dir/f", O_RDWR | O_CREAT, 0600), b = open("dir/f", O_RDWR), c = open("dir/g", O_RDWR | O_CREAT, 0600);
  ftruncate(a, 64 * PAGE);
  ftruncate(c, 64 * PAGE);
  fsync(a);
  char *p = mmap(NULL, 64 * PAGE, RW, MAP_SHARED, a, 0), *q = mmap(NULL, 64 * PAGE, RW, MAP_SHARED, b, 0);
  full();

  put(p, 1);
  printf("fsync %s\n", said(fsync(a)));
  printf("again %s\n", said(fsync(a)));
  printf("the other %s\n", said(fsync(b)));
  printf("again %s\n", said(fsync(b)));
  int d = open("dir/f", O_RDWR);
  printf("opened after it was told %s\n", said(fsync(d)));
  close(d);
  printf("another file %s\n", said(fsync(c)));

  put(p + PAGE, 2);
  printf("msync %s\n", said(msync(p + PAGE, PAGE, MS_SYNC)));
  printf("again %s\n", said(msync(p + PAGE, PAGE, MS_SYNC)));
  printf("fsync of its descriptor %s\n", said(fsync(a)));
  printf("msync by another's mapping %s\n", said(msync(q + PAGE, PAGE, MS_SYNC)));
  printf("the other %s\n", said(fsync(b)));
  printf("they see %d %d\n", p[0], q[PAGE]);
  faults("start");
  put(p, 3);
  faults("a store after it");
  printf("msync %s\n", said(msync(p, PAGE, MS_SYNC)));

  put(p + 2 * PAGE, 4);
  printf("async %s\n", said(msync(p + 2 * PAGE, PAGE, MS_ASYNC)));
  printf("range written %s\n", said(sync_file_range(a, 0, 0, SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER)));
  printf("range again %s\n", said(sync_file_range(a, 0, 0, SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER)));
  d = open("dir/f", O_RDWR);
  printf("opened before it was told %s\n", said(fsync(d)));
  close(d);
  printf("fsync %s\n", said(fsync(a)));
  printf("fdatasync of the other %s\n", said(fdatasync(b)));

  printf("write %d\n", (int)pwrite(c, page, PAGE, 0));
  printf("syncfs by another file %s\n", said(syncfs(a)));
  printf("again %s\n", said(syncfs(a)));
  printf("syncfs %s\n", said(syncfs(c)));
  d = open("dir", O_RDONLY);
  printf("syncfs of one opened later %s\n", said(syncfs(d)));
  close(d);
  printf("fsync %s\n", said(fsync(c)));
  sync();

  int s = open("dir/g", O_RDWR | O_SYNC);
  printf("synchronous write %d\n", (int)pwrite(s, page, PAGE, PAGE));
  printf("again %d\n", (int)pwrite(s, page, PAGE, PAGE));
  printf("close %s\n", said(close(s)));
  pwrite(c, page, PAGE, 2 * PAGE);
  printf("close with dirty pages %s\n", said(close(c)));
  c = open("dir/g", O_RDWR);
  printf("fsync of it %s\n", said(fsync(c)));
  printf("read %d\n", (int)pread(c, more, PAGE, 2 * PAGE));
  printf("what is read: %c\n", more[0]);

  int e = dup(a);
  put(p + 3 * PAGE, 5);
  printf("by a duplicate %s\n", said(fsync(e)));
  printf("by the original %s\n", said(fsync(a)));
  CHILD(put(p + 3 * PAGE, 6); printf("a child %s\n", said(fsync(a))));
  printf("its parent %s\n", said(fsync(a)));
  printf("the other %s\n", said(fsync(b)));

  room();
  put(p + 5 * PAGE, 7);
  printf("with room %s\n", said(fsync(a)));
  printf("the other %s\n", said(fsync(b)));
  msync(p, 64 * PAGE, MS_SYNC);
  posix_fadvise(a, 0, 0, POSIX_FADV_DONTNEED);
  munmap(p, 64 * PAGE);
  munmap(q, 64 * PAGE);
  close(b);
  close(c);
  posix_fadvise(a, 0, 0, POSIX_FADV_DONTNEED);
  for (int i = 0; i < 6; i++) {
    pread(a, more, 1, i * PAGE);
    printf("%d ", more[0]);
  }
  printf("are left\n");
  close(e);
  close(a);
  close(fill);
  RUN("/bin/umount", "dir");
  RUN("/bin/umount", "small");
  return 0;
}
