#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
static const char *word(int s) { static char b[40]; if (WIFEXITED(s)) sprintf(b, "done(%d)", WEXITSTATUS(s)); else if (WIFSIGNALED(s)) sprintf(b, "killed(%d)", WTERMSIG(s)); else if (WIFSTOPPED(s)) sprintf(b, "stopped(%d)", WSTOPSIG(s)); else if (WIFCONTINUED(s)) sprintf(b, "running"); return b; }
int main(void)
{
    int s, p; setbuf(stdout, 0);
    if (!(p = fork())) { for (int i = 0; i < 2; i++) raise(SIGSTOP); _exit(9); }
    for (int i = 0; i < 2; i++) { waitpid(p, &s, WUNTRACED); printf("%s ", word(s)); kill(p, SIGCONT); } waitpid(p, &s, 0); printf("%s\n", word(s));
    if (!(p = fork())) for (;;) pause(); kill(p, SIGSTOP); waitpid(p, &s, WUNTRACED); printf("%s ", word(s)); kill(p, SIGTERM); printf("%d ", waitpid(p, &s, WNOHANG)); kill(p, SIGCONT); while (waitpid(p, &s, 0) < 0) ; printf("%s\n", word(s)); return 0;
}
