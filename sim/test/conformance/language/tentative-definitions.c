#include <stdio.h>

int tentative;
int tentative;
extern int later;
extern int array[];
static int hidden;
int first(void) { return later + array[2] + hidden; }
static int hidden = 30;
int later = 4;
int tentative = 7;
int array[3] = { 1, 2, 3 };
int array[];
struct incomplete;
extern struct incomplete object;
struct incomplete *pointer = &object;
struct incomplete { int value; };
struct incomplete object = { 55 };
extern int declared_again;
int declared_again;
int prototype(int, char *);
int prototype();
int prototype(int a, char *b) { return a + b[0]; }
static int forward(int);
int common[4];

int main(void)
{
    extern int later;
    extern int common[4];
    int prototype(int, char *);

    printf("%d %d\n", tentative, first());
    printf("%d %d %zu\n", pointer->value, declared_again, sizeof array);
    printf("%d %d\n", prototype(1, "A"), forward(3));
    common[3] = 8;
    printf("%d %d\n", common[3], common[0]);
    return 0;
}

static int forward(int n) { return n + 1; }
