#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

int main(void)
{
    wchar_t a[20], *end;
    char b[20];

    wcscpy(a, L"wide"); wcscat(a, L" text"); printf("%zu %d %d\n", wcslen(a), wcscmp(a, L"wide text"), wcsncmp(a, L"wife", 2));
    printf("%td %td %d\n", wcschr(a, L't') - a, wcsrchr(a, L'e') - a, wcsstr(a, L"xyz") == NULL);
    printf("%ls|%.3ls|%8ls|\n", a, a, L"pad"); printf("%lc%lc\n", L'o', L'k');
    printf("%zu ", wcstombs(b, a, sizeof b)); printf("%s\n", b); printf("%zu ", mbstowcs(a, "back", 20)); printf("%ls\n", a);
    printf("%ld ", wcstol(L"42rest", &end, 10)); printf("%ls\n", end); printf("%g\n", wcstod(L"2.5", NULL));
    wmemset(a, L'x', 3); a[3] = 0; printf("%ls %d\n", a, wmemcmp(a, L"xxy", 2)); wmemcpy(a, L"copy", 5); printf("%ls\n", a);
    printf("%d %d %c\n", iswalpha(L'q') != 0, iswdigit(L'q') != 0, (char)towupper(L'q'));
    printf("%d ", swprintf(a, 20, L"%d-%ls", 5, L"w")); printf("%ls\n", a);
    printf("%d %d\n", btowc('a') == L'a', wctob(L'b'));
    return 0;
}
