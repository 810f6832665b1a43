#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
  struct stat st;
  close(open("file", O_CREAT, 0600));
  symlink("file", "link");
  printf("%d\n", fchmodat(AT_FDCWD, "file", 0640, AT_SYMLINK_NOFOLLOW));
  stat("file", &st);
  printf("%o\n", st.st_mode & 07777);
  printf("%d ", fchmodat(AT_FDCWD, "link", 0600, AT_SYMLINK_NOFOLLOW));
  puts(strerror(errno));
  printf("%d ", fchmodat(AT_FDCWD, "none", 0600, AT_SYMLINK_NOFOLLOW));
  puts(strerror(errno));
  printf("%d ", fchmodat(AT_FDCWD, "file", 0600, 0x1234));
  puts(strerror(errno));
  printf("%d\n", lchmod("file", 0700));
  stat("file", &st);
  printf("%o\n", st.st_mode & 07777);
  return 0;
}
