#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct frame { jmp_buf env; struct frame *up; };
static struct frame *top;
static const char *message;

#define TRY do { struct frame _f; _f.up = top; top = &_f; if (setjmp(_f.env) == 0) {
#define CATCH top = _f.up; } else { top = _f.up;
#define END } } while (0)

static void throw(const char *text)
{
    message = text;
    if (top == NULL) {
        printf("uncaught %s\n", text);
        exit(3);
    }
    longjmp(top->env, 1);
}

static int parse(const char *s)
{
    int n = 0;

    if (*s == '\0')
        throw("empty");
    for (; *s; s++) {
        if (*s < '0' || *s > '9')
            throw("not a digit");
        n = n * 10 + (*s - '0');
        if (n > 10000)
            throw("too large");
    }
    return n;
}

int main(void)
{
    static const char *const inputs[] = { "12", "1x", "", "99999", "7" };
    int total = 0;

    for (unsigned i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        TRY
            total += parse(inputs[i]);
        CATCH
            printf("%s: %s\n", inputs[i], message);
        END;
    }
    printf("%d\n", total);
    TRY
        TRY
            throw("inner");
        CATCH
            printf("caught %s\n", message);
            throw("from the catch");
        END;
    CATCH
        printf("caught %s\n", message);
    END;
    throw("last");
    return 0;
}
