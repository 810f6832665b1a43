#include <stddef.h>
#include <stdio.h>

typedef __CHAR16_TYPE__ char16;
typedef __CHAR32_TYPE__ char32;

static const wchar_t wide[] = L"w\u00e9\U0001f600\x1234" L"z";
static wchar_t *pointer = L"pointer";
static const char16 sixteen[] = u"a\u20ac\U0001f600";
static const char32 thirty_two[] = U"b\u20ac\U0001f600";

int main(void)
{
    wchar_t local[8] = L"abc";
    size_t i;

    for (i = 0; i < sizeof wide / sizeof *wide; i++)
        printf("%x ", (unsigned)wide[i]);
    printf("\n");
    for (i = 0; i < sizeof sixteen / sizeof *sixteen; i++)
        printf("%x ", sixteen[i]);
    printf("\n");
    for (i = 0; i < sizeof thirty_two / sizeof *thirty_two; i++)
        printf("%x ", thirty_two[i]);
    printf("\n");
    for (i = 0; pointer[i]; i++)
        printf("%c", (char)pointer[i]);
    printf(" %zu\n", i);
    printf("%zu %zu %zu\n", sizeof(wchar_t), sizeof L"abc", sizeof local);
    printf("%d %d %d\n", local[2], local[3], local[7]);
    printf("%x %x %x\n", L'é', u'\u20ac', U'\U0001f600');
    printf("%d %d\n", sizeof u8"\u00e9" == 3, (wchar_t)-1 < 0);
    printf("%x\n", (unsigned)L'\xffffffff');
    return 0;
}
