// sync, syncfs, fsync, sync_file_range, posix_fadvise and readahead: of files, directories, pipes, nothing; numbers that can't be.
#define _GNU_SOURCE
#include "../look.h"

#include <sys/socket.h>
#include <sys/syscall.h>

int main(void) {
  int fd = make_file(1), pipes[2], pair[2], path, reading, writing, dir = open(".", O_RDONLY | O_DIRECTORY);
  pipe(pipes), socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
  close(open("plain", O_CREAT | O_RDWR, 0644));
  path = open("plain", O_PATH), reading = open("plain", O_RDONLY), writing = open("plain", O_WRONLY);
  printf("sync %ld\n", syscall(SYS_sync));
  printf("syncfs: file %s", said(syncfs(reading)));
  printf(", pipe %s", said(syncfs(pipes[0])));
  printf(" %s", said(syncfs(pipes[1])));
  printf(", path %s", said(syncfs(path)));
  printf(", none %s\n", said(syncfs(-1)));
  printf("fsync: written %s", said(fsync(fd)));
  printf(", reading %s", said(fsync(reading)));
  printf(", directory %s", said(fsync(dir)));
  printf(", pipe %s", said(fsync(pipes[1])));
  printf(", path %s", said(fsync(path)));
  printf(", none %s\n", said(fsync(99)));
  static const unsigned ways[] = {0, SYNC_FILE_RANGE_WRITE, SYNC_FILE_RANGE_WAIT_BEFORE, SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER | SYNC_FILE_RANGE_WAIT_BEFORE, 8};
  for (int i = 0; i < 5; i++) {
    printf("range %x: %s", ways[i], said(sync_file_range(fd, 0, 0, ways[i])));
    printf(" %s", said(sync_file_range(fd, 0, 1, ways[i])));
    printf(" %s\n", said(sync_file_range(fd, 1, 0, ways[i])));
  }
  printf("negative %s", said(sync_file_range(fd, -1, 0, 0)));
  printf(" %s", said(sync_file_range(fd, 0, -1, 0)));
  printf(", over the end %s", said(sync_file_range(fd, 8912, 0x7fffffffffffffff - 4096, 0)));
  printf(", pipe %s", said(sync_file_range(pipes[1], 0, 0, SYNC_FILE_RANGE_WRITE)));
  printf(", directory %s", said(sync_file_range(dir, 0, 0, SYNC_FILE_RANGE_WRITE)));
  printf(", none %s\n", said(sync_file_range(99, 0, 0, SYNC_FILE_RANGE_WRITE)));
  for (int advice = 0; advice < 8; advice++) printf("advice %d: %d\n", advice, posix_fadvise(reading, 0, 10, advice));
  printf("advice 12345: %d, length -1: %d, pipe %d, none %d, path %d\n", posix_fadvise(reading, 0, 10, 12345), posix_fadvise(reading, 0, -1, 0), posix_fadvise(pipes[0], 0, 10, 0),
         posix_fadvise(-1, 0, 10, 0), posix_fadvise(path, 0, 10, 0));
  printf("readahead: inside %s", said(readahead(fd, 1, 1)));
  printf(", over the end %s", said(readahead(fd, PAGE - 2, PAGE)));
  printf(", behind %s", said(readahead(fd, 2 * PAGE, 2)));
  printf(", writing %s", said(readahead(writing, 0, 1)));
  printf(", socket %s", said(readahead(pair[0], 1, 1)));
  printf(", pipe %s", said(readahead(pipes[0], 0, 1)));
  printf(", directory %s", said(readahead(dir, 0, 1)));
  printf(", none %s\n", said(readahead(-1, 1, 1)));
  unlink("plain");
  return 0;
}
