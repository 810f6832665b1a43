#include <stdio.h>
#include <string.h>

#define VERSION "1." MINOR
#define MINOR "42"
#define BYTES(s) do { printf("%zu:", sizeof(s) - 1); for (size_t _i = 0; _i < sizeof(s) - 1; _i++) printf(" %02x", (unsigned char)(s)[_i]); printf("\n"); } while (0)

int main(void)
{
    BYTES("\a\b\f\n\r\t\v\\\'\"\?");
    BYTES("\0\1\12\123\1234");
    BYTES("\x1\x1f\xff" "f");
    BYTES("\e\E");
    BYTES("a\0b\0");
    BYTES("one" "two"
          "three");
    BYTES("con\
tinued");
    BYTES("\u00e9\u20ac\U0001f600");
    BYTES("é€");
    BYTES(u8"ü");
    BYTES("??/ ??( ?? !");
    BYTES("tab	inside");
    BYTES("");
    printf("%s %zu\n", VERSION, strlen(VERSION));
    printf("%s\n", "percent %d" + 8);
    printf("%c%c\n", "indexed"[2], 3["indexed"]);
    printf("%zu %zu\n", sizeof("ab\0cd"), strlen("ab\0cd"));
    printf("%d %d %d %d\n", '\n', '\0', '\x41', '\101');
    printf("%d %d %d\n", '\377', '\'', '"');
    return 0;
}
