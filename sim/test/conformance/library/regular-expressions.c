/* regcomp and regexec: basic and extended expressions, groups, intervals, classes, anchors, flags, errors. */
#include <regex.h>
#include <stdio.h>
#include <string.h>

static void try(const char *pattern, const char *text, int flags, int eflags)
{
    regex_t r;
    regmatch_t m[5];
    char message[100];
    int error = regcomp(&r, pattern, flags);
    printf("%-22s %-16s %d %d:", pattern, text, flags, eflags);
    if (error) {
        size_t n = regerror(error, &r, message, sizeof message);
        printf(" error %d %zu %s\n", error, n, message);
        return;
    }
    int found = regexec(&r, text, 5, m, eflags);
    printf(" %d sub %zu", found, r.re_nsub);
    for (int i = 0; found == 0 && !(flags & REG_NOSUB) && i < 5; i++)
        if (m[i].rm_so >= 0)
            printf(" %d(%d,%d)%.*s", i, m[i].rm_so, m[i].rm_eo, m[i].rm_eo - m[i].rm_so, text + m[i].rm_so);
    printf("\n");
    regfree(&r);
}

#define E(p, t) try(p, t, REG_EXTENDED, 0)
#define B(p, t) try(p, t, 0, 0)

int main(void)
{
    E("abc", "xxabcxx"); E("a|ab|abc", "abcd"); E("(a)(b)?(c)", "ac"); E("x*", "aaa"); E("(ab)+", "xababab"); E("^a.c$", "abc");
    E("^a", "ba"); E("a$", "ba"); E("[0-9]+", "ab123cd"); E("[^0-9]+", "12ab34"); E("[[:alpha:]_][[:alnum:]_]*", "12 name_9 x"); E("[]a]+", "x]a]");
    E("[a-]+", "x-a-"); E("a{2}", "aaaa"); E("a{2,}", "xaaaa"); E("a{1,3}", "aaaa"); E("a{0}b", "aab"); E("(a|b)*c", "ababc"); E("(a*)(b*)", "aabb");
    E("()", "x"); E("(^|,)b", "a,b"); E("a|", "xa"); E("(a|b)(c|d)", "bd"); E("\\.", "a.b"); E("a\\|b", "a|b"); E("[.]", "a.b"); E("\\(x\\)", "(x)");
    E("(.)\\1", "abccd"); E("([a-z]+) \\1", "the the end"); E("\\w+", "  word_1 "); E("\\bin\\b", "within in"); E("\\<w", "ow wo"); E("o\\>", "ow wo");
    E("\\s\\S", "a bc"); E("colou?r", "the color"); E("(foo|foobar)(bar)?", "foobar"); E("[[:space:]]+$", "end  "); E("[[:upper:]]", "abC"); E("x{,2}y", "xxxy");
    E("[a-c[:digit:]]+", "zb2c"); E("((a)(b))", "ab"); E("(a+)+b", "aaab"); E("(a?)*b", "aab"); E("^*", "x"); E("a**", "aa");
    B("a\\{2,3\\}", "aaaa"); B("\\(ab\\)*\\1", "ababab"); B("a+", "a+"); B("a\\+", "aaa"); B("a\\|b", "b"); B("*a", "*a"); B("\\(*a\\)", "*a"); B("^*a", "*a");
    B("a^b$c", "a^b$c"); B("(a)", "(a)"); B("a\\?b", "ab"); B("x$", "x"); B("\\(^a\\)", "a"); B("a{2}", "a{2}"); B("[\\]", "\\");
    try("ABC", "xabc", REG_EXTENDED | REG_ICASE, 0); try("[a-c]+", "xABC", REG_EXTENDED | REG_ICASE, 0); try("(x)\\1", "xX", REG_EXTENDED | REG_ICASE, 0);
    try("^b", "a\nb", REG_EXTENDED, 0); try("^b", "a\nb", REG_EXTENDED | REG_NEWLINE, 0); try("a$", "a\nb", REG_EXTENDED | REG_NEWLINE, 0);
    try("a.b", "a\nb", REG_EXTENDED, 0); try("a.b", "a\nb", REG_EXTENDED | REG_NEWLINE, 0); try("[^x]b", "\nb", REG_EXTENDED | REG_NEWLINE, 0);
    try("^a", "a", REG_EXTENDED, REG_NOTBOL); try("a$", "a", REG_EXTENDED, REG_NOTEOL); try("(a)", "xa", REG_EXTENDED | REG_NOSUB, 0);
    E("(a", ""); E("a)", "a)"); E("[a", ""); E("*a", ""); E("a|*b", ""); E("a{2", ""); E("a{3,2}", ""); E("a{x}", "a{x}"); E("a\\", ""); E("[b-a]", "");
    E("[[:nope:]]", ""); E("\\1", ""); E("(a)\\2", ""); E("a{1", "a{1"); E("+", ""); E("a{99999}", ""); E("[[.x.]]", "x"); E("[[=x=]-z]", "y");
    B("\\(a", ""); B("a\\)", ""); B("a\\{2", ""); B("a\\{2,1\\}", ""); B("\\(a\\)\\2", ""); B("[[:alpha:", "");
    regex_t r;
    regmatch_t m = {2, 5};
    regcomp(&r, "b+", REG_EXTENDED);
    int found = regexec(&r, "bbabbbb", 1, &m, REG_STARTEND);
    printf("%d %d %d\n", found, (int)m.rm_so, (int)m.rm_eo);
    char small[6];
    printf("%zu %s\n", regerror(REG_EPAREN, &r, small, sizeof small), small);
    regfree(&r);
    return 0;
}
