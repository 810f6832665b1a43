#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
struct packet { int length; char text[20]; };
int main(void)
{
    int to[2], from[2], status; struct packet p; static const char *const words[] = { "alpha", "be", "gamma ray", "" };
    pipe(to); pipe(from);
    if (fork() == 0) { int n = 0; close(to[1]); close(from[0]); while (read(to[0], &p, sizeof p) == sizeof p) { for (int i = 0, j = p.length - 1; i < j; i++, j--) { char t = p.text[i]; p.text[i] = p.text[j]; p.text[j] = t; } write(from[1], &p, sizeof p); n++; } _exit(n); }
    close(to[0]); close(from[1]);
    for (int i = 0; i < 4; i++) { memset(&p, 0, sizeof p); p.length = strlen(words[i]); strcpy(p.text, words[i]); write(to[1], &p, sizeof p); read(from[0], &p, sizeof p); printf("%d %s\n", p.length, p.text); }
    close(to[1]); printf("%zd\n", read(from[0], &p, 1)); wait(&status); printf("%d\n", WEXITSTATUS(status)); return 0;
}
