#include <stdio.h>
#include <string.h>

extern char **environ;

int main(int argc, char **argv, char **envp)
{
    int n = 0;

    printf("%d argument, then %s\n", argc, argv[argc] == NULL ? "NULL" : "something");
    while (envp[n])
        n++;
    printf("environ is envp: %d, some variables: %d\n", environ == envp, n > 0);
    printf("behind the arguments: %d\n", &argv[argc + 1] == envp);
    return 0;
}
