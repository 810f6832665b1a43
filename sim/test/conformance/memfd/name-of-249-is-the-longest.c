#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    char name[300];
    memset(name, 'a', sizeof name);
    name[249] = 0;
    say("249", memfd_create(name, 0) < 0 ? -1 : 0);
    name[249] = 'a';
    name[250] = 0;
    say("250", memfd_create(name, 0));
    return 0;
}
