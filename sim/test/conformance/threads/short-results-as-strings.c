#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct part { const char *text; int from, to; };
static void *shout(void *a) { struct part *p = a; char *s = strndup(p->text + p->from, p->to - p->from); for (char *c = s; *c; c++) if (*c >= 'a' && *c <= 'z') *c -= 32; return s; }
int main(void)
{
    static const char text[] = "threads work on their parts of one text"; struct part p[5]; pthread_t t[5]; pthread_attr_t a; char all[80] = ""; int n = sizeof text - 1;
    pthread_attr_init(&a); pthread_attr_setstacksize(&a, 256 << 10);
    for (int i = 0; i < 5; i++) { p[i] = (struct part){ text, n * i / 5, n * (i + 1) / 5 }; pthread_create(t + i, &a, shout, p + i); }
    for (int i = 0; i < 5; i++) { void *r; pthread_join(t[i], &r); strcat(strcat(all, "|"), r); free(r); } puts(all); return pthread_attr_destroy(&a);
}
