#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void)
{
    char csv[] = "name,age,city\nAnn,30,Rome\nBob,,Oslo\n,41,\n", *line, *save;
    for (line = strtok_r(csv, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) { char *f, *p = line; int n = 0; while ((f = strsep(&p, ","))) printf("%d[%s]", n++, f); printf("\n"); }
    char path[] = "PATH=/bin:/usr/bin::/opt", *eq = strchr(path, '='); *eq++ = 0; printf("%s:", path); for (char *d = strtok(eq, ":"); d; d = strtok(NULL, ":")) printf(" %s(%zu)", d, strlen(d)); printf("\n"); return 0;
}
