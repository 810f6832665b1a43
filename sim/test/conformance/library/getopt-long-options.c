#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

static int verbose;

static void parse(int argc, char **argv)
{
    static const struct option options[] = {
        { "help", no_argument, NULL, 'h' }, { "output", required_argument, NULL, 'o' }, { "level", optional_argument, NULL, 'l' },
        { "verbose", no_argument, &verbose, 1 }, { "quiet", no_argument, &verbose, 0 }, { "number", required_argument, NULL, 1000 }, { 0 },
    };
    int c, index = -1;

    optind = 0;
    verbose = -1;
    while ((c = getopt_long(argc, argv, "ho:l::", options, &index)) != -1) {
        switch (c) {
        case 0: printf("flag %s ", options[index].name); break;
        case '?': printf("? "); break;
        case 1000: printf("number %s ", optarg); break;
        default: printf("%c=%s ", c, optarg ? optarg : "-");
        }
    }
    printf("verbose %d |", verbose);
    while (optind < argc)
        printf(" %s", argv[optind++]);
    printf("\n");
}

#define RUN(...) do { char *v[] = { "prog", __VA_ARGS__, NULL }; parse(sizeof v / sizeof *v - 1, v); } while (0)

int main(void)
{
    opterr = 0;
    RUN("--help", "--output", "file", "rest");
    RUN("--output=file", "--level", "--level=3", "-l", "-l5");
    RUN("--verb", "one", "--quiet", "two", "--num", "42");
    RUN("--unknown", "--o=x", "--", "--help");
    RUN("-ho", "out", "--level=", "--verbose=x");
    RUN("--output");
    return 0;
}
