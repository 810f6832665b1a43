#include <stdio.h>
#include <string.h>

int main(void)
{
    char text[] = "  one, two,,three ; four";
    char line[] = "a=1;b=2;c";
    char *outer, *inner;

    for (char *t = strtok(text, " ,;"); t; t = strtok(NULL, " ,;"))
        printf("[%s]", t);
    printf("\n");
    for (char *pair = strtok_r(line, ";", &outer); pair; pair = strtok_r(NULL, ";", &outer)) {
        char *key = strtok_r(pair, "=", &inner);
        char *value = strtok_r(NULL, "=", &inner);
        printf("%s->%s ", key, value ? value : "none");
    }
    printf("\n");
    return 0;
}
