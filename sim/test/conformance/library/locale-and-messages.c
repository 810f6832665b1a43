#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    struct lconv *l = localeconv();

    printf("%s\n", setlocale(LC_ALL, NULL)); printf("%s\n", setlocale(LC_ALL, "C")); printf("%s\n", setlocale(LC_NUMERIC, "") ? "ok" : "none"); printf("%d\n", setlocale(LC_ALL, "no_SUCH") == NULL);
    printf("[%s] [%s] %d\n", l->decimal_point, l->thousands_sep, l->frac_digits == 127);
    printf("%s %s\n", nl_langinfo(CODESET), nl_langinfo(RADIXCHAR));
    printf("%'d %.2f\n", 1234567, 1.5);
    return 0;
}
