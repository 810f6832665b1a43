#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("4 MiB", memfd_create("m", MFD_HUGETLB | 22 << 26));
    say("size without MFD_HUGETLB", memfd_create("m", 21 << 26));
    return 0;
}
