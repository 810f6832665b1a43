#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    FILE *f = fopen("file", "w");
    char b[100];

    printf("once or twice ");
    fprintf(f, "in the file ");
    if (fork() == 0) {
        printf("child ");
        fprintf(f, "child ");
        exit(0);
    }
    wait(NULL);
    printf("parent\n");
    fprintf(f, "parent");
    fclose(f);
    fflush(stdout);
    printf("lost in _exit ");
    if (fork() == 0) {
        printf("really ");
        _exit(0);
    }
    wait(NULL);
    printf("kept\n");
    fflush(stdout);
    setvbuf(stdout, NULL, _IONBF, 0);
    printf("never twice ");
    if (fork() == 0)
        exit(0);
    wait(NULL);
    printf("\n");
    f = fopen("file", "r");
    printf("%s\n", fgets(b, sizeof b, f));
    return 0;
}
