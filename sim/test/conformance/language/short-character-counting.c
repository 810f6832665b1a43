#include <stdio.h>
#include <string.h>
int main(void)
{
    static const char text[] = "Now is the time for all good men\nto come to the aid of the party.\n\tTab.\n";
    int lines = 0, words = 0, in = 0, digits[10] = { 0 }, other = 0, c, longest = 0, now = 0;
    for (const char *p = text; (c = *p++) != '\0';) {
        if (c == '\n') ++lines;
        if (c == ' ' || c == '\n' || c == '\t') { in = 0; if (now > longest) longest = now; now = 0; }
        else { if (in == 0) { in = 1; ++words; } now++; }
        if (c >= '0' && c <= '9') ++digits[c - '0']; else ++other;
    }
    printf("%d %d %zu %d %d\n", lines, words, sizeof text - 1, other, longest);
    for (int i = 0; i < 26; i++) { int n = 0; for (const char *p = text; *p; p++) n += (*p | 32) == 'a' + i; if (n > 3) { printf("%c ", 'a' + i); while (n--) putchar('*'); putchar('\n'); } }
    return 0;
}
