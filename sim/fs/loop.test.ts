// Loop devices: a file as a device, with a file system that was copied to it, and what becomes of it when the file shrinks.

import { expect, test } from 'vitest'
import { boot } from '../index.ts'

const text = `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>
#define LOOP_SET_FD 0x4C00
#define LOOP_CLR_FD 0x4C01
#define LOOP_CTL_GET_FREE 0x4C82
#define BLKGETSIZE64 0x80081272
static void told(const char *what, long r) { printf("%s %s\\n", what, r < 0 ? strerrorname_np(errno) : "ok"); }
int main(void) {
  char block[4096], path[32];
  unsigned long size = 0;
  int disk = open("/dev/vdb", O_RDONLY), image = open("image", O_RDWR | O_CREAT, 0644);
  told("size", ioctl(disk, BLKGETSIZE64, &size));
  told("read", read(disk, block, 4096));
  ftruncate(image, size);
  pwrite(image, block, 4096, 0);
  int control = open("/dev/loop-control", O_RDWR);
  sprintf(path, "/dev/loop%d", ioctl(control, LOOP_CTL_GET_FREE));
  int loop = open(path, O_RDWR);
  mkdir("m", 0755);
  told("mount before", mount(path, "m", "ext4", 0, ""));
  told("set", ioctl(loop, LOOP_SET_FD, image));
  told("set again", ioctl(loop, LOOP_SET_FD, image));
  told("mount", mount(path, "m", "ext4", 0, ""));
  int fd = open("m/file", O_RDWR | O_CREAT, 0644);
  for (int i = 0; i < 16; i++) { memset(block, 'a' + i, 4096); write(fd, block, 4096); }
  told("fsync", fsync(fd));
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char c = 0;
  told("pread", pread(fd, &c, 1, 3 * 4096));
  printf("%c\\n", c);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  told("shrink", ftruncate(image, 8192));
  told("pread", pread(fd, &c, 1, 3 * 4096));
  close(fd);
  told("umount", umount("m"));
  told("clear", ioctl(loop, LOOP_CLR_FD, 0));
  told("clear again", ioctl(loop, LOOP_CLR_FD, 0));
  return 0;
}`

test.each([0, 80_000])('a file is a device (latency %i)', (latency) => {
  const machine = boot({ uid: 0, disks: 'vdb:4M:ext4', latency })
  expect(machine.load(text).filter((each) => each.severity === 'error')).toEqual([])
  expect(machine.run(50_000_000).exit).toBe(0)
  expect(machine.stdout.split('\n')).toEqual([
    'size ok', 'read ok', 'mount before EINVAL', 'set ok', 'set again EBUSY', 'mount ok', 'fsync ok', 'pread ok', 'd', 'shrink ok',
    'pread EIO', 'umount ok', 'clear ok', 'clear again ENXIO', '',
  ]) // prettier-ignore
  expect(machine.check()).toEqual([])
})
