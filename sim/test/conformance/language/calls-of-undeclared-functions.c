/* Nothing is included: all these functions are declared by their first call, or by a name alone. */
int printf();
extern int fcntl();

int main()
{
  char text[30];
  int fd = open("file", 0102, 0644);
  printf("%d\n", fd >= 0);
  printf("%d %s %.1f\n", (int)write(fd, "hello\n", 6), "text", 2.5);
  fcntl(fd, 2, 1);
  printf("%d\n", fcntl(fd, 1));
  lseek(fd, 1L, 0);
  sprintf(text, "%d-%s", (int)read(fd, text + 20, 4), "x");
  puts(text);
  dprintf(1, "%s %d\n", "directly", 7);
  syscall(1, 1, "called\n", 7);
  close(fd);
  execl("/bin/cat", "cat", "file", (char *)0);
  return 1;
}
