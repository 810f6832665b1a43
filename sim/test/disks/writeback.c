// Dirty pages are written by the flusher, by sync_file_range and by sync: each makes the next store fault again.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
static void put(const char *path, const char *text) {
  int fd = open(path, O_WRONLY);
  write(fd, text, strlen(text));
  close(fd);
}
static long minor(void) {
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  return r.ru_minflt;
}
static volatile char *p;
static int store(void) {
  long before = minor();
  p[0]++;
  return (int)(minor() - before);
}
int main(void) {

  put("/proc/sys/vm/dirty_writeback_centisecs", "0");
  const char *dirs[] = {"/mnt/ext4/wback", "/mnt/ext2/wback", "/dev/shm/wback"};
  for (int i = 0; i < 3; i++) {
    int fd = open(dirs[i], O_RDWR | O_CREAT | O_TRUNC, 0644);
    ftruncate(fd, 4096);
    p = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    printf("%s: %d %d", dirs[i], store(), store());
    printf(", sync_file_range %d", sync_file_range(fd, 0, 4096, SYNC_FILE_RANGE_WRITE));
    printf(" %d", sync_file_range(fd, 0, 4096, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER));
    printf(": %d", store());
    sync();
    printf(", sync: %d", store());
    fdatasync(fd);
    printf(", fdatasync: %d", store());
    syncfs(fd);
    printf(", syncfs: %d", store());
    msync((void *)p, 4096, MS_ASYNC);
    printf(", MS_ASYNC: %d", store());
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    printf(", DONTNEED: %d\n", store());
    int bad = sync_file_range(fd, -1, 4096, SYNC_FILE_RANGE_WRITE);
    printf("  %d %s", bad, strerrorname_np(errno));
    bad = sync_file_range(fd, 0, 4096, 8);
    printf(" %d %s\n", bad, strerrorname_np(errno));
  }
  int pipes[2];
  pipe(pipes);
  int r = sync_file_range(pipes[0], 0, 0, SYNC_FILE_RANGE_WRITE);
  printf("pipe %d %s\n", r, strerrorname_np(errno));
  put("/proc/sys/vm/dirty_expire_centisecs", "10");
  put("/proc/sys/vm/dirty_writeback_centisecs", "10");
  int fd = open("/mnt/ext4/wback", O_RDWR);
  p = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  store();
  int quick = store();
  usleep(1500000);
  printf("flusher: %d %d\n", quick, store());
  return 0;
}
