#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void parse(const char *options, int argc, char **argv)
{
    int c;

    optind = 1;
    while ((c = getopt(argc, argv, options)) != -1) {
        printf("%c", c == '?' ? '?' : c);
        if (c == '?' || c == ':')
            printf("(%c)", optopt);
        else if (optarg)
            printf("=%s", optarg);
        printf(" ");
        optarg = NULL;
    }
    printf("| %d:", optind);
    for (int i = optind; i < argc; i++)
        printf(" %s", argv[i]);
    printf("\n");
}

#define RUN(options, ...) do { char *v[] = { "prog", __VA_ARGS__, NULL }; parse(options, sizeof v / sizeof *v - 1, v); } while (0)

int main(void)
{
    RUN("abc:", "-a", "-b", "-c", "value", "rest");
    RUN("abc:", "-abcvalue", "x", "y");
    RUN("abc:", "-c", "-a", "-b");
    RUN("abc:", "file", "-a", "other", "-b", "last");
    RUN("+abc:", "-a", "file", "-b");
    RUN("ab", "-a", "--", "-b");
    RUN(":ab:", "-x", "-b");
    RUN("ao::", "-oattached", "-o", "apart");
    RUN("a", "-", "-a");
    RUN("-ab", "one", "-a", "two");
    opterr = 0;
    RUN("a", "-z", "-a");
    return 0;
}
