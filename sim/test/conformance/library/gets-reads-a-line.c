#include <stdio.h>
#include <unistd.h>

char *gets(char *);

int main(void)
{
  static char line[100];
  int fds[2];
  pipe(fds);
  write(fds[1], "one\n\nlast", 9);
  close(fds[1]);
  dup2(fds[0], 0);
  while (gets(line)) printf("[%s]\n", line);
  printf("%d %d\n", feof(stdin) != 0, ferror(stdin) != 0);
  return 0;
}
