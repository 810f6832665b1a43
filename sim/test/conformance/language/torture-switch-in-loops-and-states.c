#include <ctype.h>
#include <stdio.h>

enum state { START, NUMBER, WORD, STRING, ESCAPE, DONE };

static int lex(const char *s)
{
    enum state state = START;
    int tokens = 0, start = 0, i;

    for (i = 0; state != DONE; i++) {
        char c = s[i];
    again:
        switch (state) {
        case START:
            start = i;
            if (!c) state = DONE;
            else if (isdigit((unsigned char)c)) state = NUMBER;
            else if (isalpha((unsigned char)c) || c == '_') state = WORD;
            else if (c == '"') state = STRING;
            else if (!isspace((unsigned char)c)) { printf("(%c)", c); tokens++; }
            break;
        case NUMBER:
            if (isdigit((unsigned char)c) || c == '.') break;
            printf("[%.*s]", i - start, s + start); tokens++; state = START; goto again;
        case WORD:
            if (isalnum((unsigned char)c) || c == '_') break;
            printf("<%.*s>", i - start, s + start); tokens++; state = START; goto again;
        case STRING:
            if (c == '\\') state = ESCAPE;
            else if (c == '"') { printf("{%.*s}", i - start + 1, s + start); tokens++; state = START; }
            else if (!c) { printf("unterminated"); state = DONE; }
            break;
        case ESCAPE:
            state = STRING;
            break;
        default:
            break;
        }
    }
    printf(" %d\n", tokens);
    return tokens;
}

int main(void)
{
    int t = lex("x1 = 3.14 * (y_2 + 42);");

    t += lex("print(\"a \\\"quoted\\\" word\", 7)");
    t += lex("\"open");
    t += lex("");
    return t;
}
