/* Wide characters in the C locale: formatted output and input, lines, orientation, conversions. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

int main(void)
{
    wchar_t buffer[64], *rest;
    int a, n;
    char word[20];
    wprintf(L"%d %s %ls|%5ls|%-5ls|%.2ls %c %lc %5.1f\n", 42, "narrow", L"wide", L"ab", L"cd", L"xyz", 'c', L'w', 2.25);
    wprintf(L"printf %d, puts after wide %d\n", printf("x"), fwide(stdout, 0) > 0);
    wprintf(L"set %d %d\n", fwide(stdout, -1) > 0, fwide(stderr, 0));
    n = swprintf(buffer, 64, L"%05d %x %ls", 17, 255, L"end");
    wprintf(L"%d %ls %d\n", n, buffer, swprintf(buffer, 4, L"too long"));
    n = swscanf(L"12 word 0x1f", L"%d %19s %x", &a, word, &n) * 100 + n;
    wprintf(L"%d %d %s\n", n, a, word);
    FILE *f = fopen("/tmp/wide", "w+");
    wprintf(L"%d", fwide(f, 0));
    wprintf(L" %d", fwprintf(f, L"line %d\nsecond\n%ls", 1, L"third"));
    wprintf(L" %d %d", fputws(L" more\n", f) > 0, fputwc(L'!', f) == L'!');
    wprintf(L" %d\n", fputs("bytes", f));
    rewind(f);
    while (fgetws(buffer, 8, f)) wprintf(L"[%ls]", buffer);
    wprintf(L" eof %d\n", feof(f) != 0);
    rewind(f);
    wprintf(L"%lc%lc", fgetwc(f), getwc(f));
    wprintf(L" %d", ungetwc(L'Z', f) == L'Z');
    wprintf(L" %lc%lc\n", fgetwc(f), fgetwc(f));
    fclose(f);
    f = fopen("/tmp/wide", "w");
    fputs("bytes", f);
    wprintf(L"%d %d %d\n", fwide(f, 1) < 0, fwprintf(f, L"x"), fputwc(L'x', f) == WEOF);
    fclose(f);

    wprintf(L"%ls %ls\n", wcscpy(buffer, L"copied"), wcscat(buffer, L"+cat"));
    wprintf(L"%zu %zu %d %d %d\n", wcslen(buffer), wcsnlen(buffer, 3), wcscmp(L"a", L"b") < 0, wcsncmp(L"abc", L"abd", 2), wcscasecmp(L"ABC", L"abc"));
    wprintf(L"%ls %ls %ls %d\n", wcschr(buffer, L'+'), wcsrchr(L"a/b/c", L'/'), wcsstr(buffer, L"pied"), wcschr(buffer, L'z') == NULL);
    for (wchar_t *t = wcstok(wcscpy(buffer, L"one, two;three"), L",; ", &rest); t; t = wcstok(NULL, L",; ", &rest)) wprintf(L"<%ls>", t);
    wprintf(L"\n%ld %ls %f %lu %lld\n", wcstol(L" -123abc", &rest, 10), rest, wcstod(L"2.5e3x", NULL), wcstoul(L"ff", NULL, 16), wcstoll(L"-9", NULL, 0));
    n = mbstowcs(buffer, "from bytes", 64);
    wprintf(L"%d %ls", n, buffer);
    n = wcstombs(word, L"to bytes", 20);
    wprintf(L" %d %s\n", n, word);
    const char *bytes = "many";
    mbstate_t state;
    memset(&state, 0, sizeof state);
    n = mbsrtowcs(buffer, &bytes, 2, &state);
    wprintf(L"%d '%s'", n, bytes);
    n = mbsrtowcs(NULL, &bytes, 0, &state);
    wprintf(L" %d", n);
    n = mbsrtowcs(buffer, &bytes, 64, &state);
    wprintf(L" %d %d %ls\n", n, bytes == NULL, buffer);
    bytes = "a\xe4";
    n = mbsrtowcs(buffer, &bytes, 64, &state);
    wprintf(L"%d %d\n", n, errno == EILSEQ);
    wprintf(L"%d %d %d %d\n", iswalpha(L'x') != 0, iswdigit(L'x') != 0, towupper(L'q') == L'Q', iswalpha(0xe4) != 0);
    time_t zero = 0;
    n = wcsftime(buffer, 64, L"%Y-%m-%d %H:%M", gmtime(&zero));
    wprintf(L"%d %ls\n", n, buffer);
    wmemset(buffer, L'm', 3);
    buffer[3] = 0;
    wprintf(L"%ls %d %d\n", buffer, wmemcmp(L"abc", L"abd", 3) < 0, wcswidth(L"four", 10));
    remove("/tmp/wide");
    return 0;
}
