#define _GNU_SOURCE
#include "../say.h"

#ifndef MFD_EXEC
#define MFD_EXEC 0x10
#endif
#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x08
#endif

int main(void)
{
    say("MFD_EXEC", memfd_create("m", MFD_EXEC) < 0 ? -1 : 0);
    say("MFD_NOEXEC_SEAL", memfd_create("m", MFD_NOEXEC_SEAL) < 0 ? -1 : 0);
    say("both", memfd_create("m", MFD_EXEC | MFD_NOEXEC_SEAL));
    return 0;
}
