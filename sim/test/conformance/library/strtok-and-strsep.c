#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char a[] = "  one,two;;three  ", b[] = "a=1;b=2;c", c[] = "x,,y,", *save1, *save2, *p, *rest;

    for (p = strtok(a, " ,;"); p; p = strtok(NULL, " ,;"))
        printf("[%s]", p);
    printf("\n");
    for (p = strtok_r(b, ";", &save1); p; p = strtok_r(NULL, ";", &save1)) {
        char *k = strtok_r(p, "=", &save2), *v = strtok_r(NULL, "=", &save2);
        printf("%s->%s ", k, v ? v : "(none)");
    }
    printf("\n");
    for (rest = c; (p = strsep(&rest, ",")) != NULL;)
        printf("<%s>", p);
    printf("\n%d\n", strtok(strcpy(a, ",,,"), ",") == NULL);
    p = strdup("duplicate"); p[0] = 'D'; printf("%s ", p); free(p);
    p = strndup("duplicate", 3); printf("%s %zu\n", p, strlen(p)); free(p);
    p = strdupa("on the stack"); printf("%s\n", p);
    printf("%s %s\n", basename("/usr/lib/x.so"), basename("plain"));
    return 0;
}
