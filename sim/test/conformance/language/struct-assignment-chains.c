#include <stdio.h>
#include <string.h>

struct v { int n; char text[12]; double d[2]; };

static struct v global, *cursor = &global;
static struct v array[3];

static struct v make(int n, const char *text)
{
    struct v v = { n, "", { n * 0.5, n * 0.25 } };

    strcpy(v.text, text);
    return v;
}

static void show(const char *label, struct v v)
{
    printf("%s: %d %s %g %g\n", label, v.n, v.text, v.d[0], v.d[1]);
}

int main(void)
{
    struct v a = make(1, "one"), b, c;
    int which = 1;

    b = c = a;
    c.n = 9;
    show("a", a); show("b", b); show("c", c);
    *cursor = array[2] = make(2, "two");
    show("global", global); show("array", array[2]);
    show("cond", which ? a : global);
    show("comma", (which++, c));
    a = a;
    show("self", a);
    array[0] = *(which > 1 ? &array[2] : &a);
    show("pointer", array[0]);
    b = (struct v){ .text = "literal" };
    show("b", b);
    printf("%d\n", (b = make(7, "seven")).n);
    printf("%s\n", (c = b).text);
    return 0;
}
