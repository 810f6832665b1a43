/* umount(8): umount [-l] DIRECTORY... */
#include <sys/mount.h>
#include "freestanding.h"

long start(long *sp) {
  int argc = (int)sp[0], failed = 0, flags = 0;
  char **argv = (char **)(sp + 1);
  for (int i = 1; i < argc; i++) {
    if (equal(argv[i], "-l")) flags |= MNT_DETACH;
    else if (equal(argv[i], "-f")) flags |= MNT_FORCE;
    if (argv[i][0] == '-') continue;
    long result = call2(SYS_umount2, argv[i], flags);
    if (result >= 0) continue;
    say("umount: ");
    say(argv[i]);
    say(result == -16 ? ": target is busy.\n" : result == -22 ? ": not mounted.\n" : result == -2 ? ": no mount point specified.\n" : ": ");
    if (result != -16 && result != -22 && result != -2) say(reason(result)), say("\n");
    failed = 32;
  }
  call1(SYS_exit_group, failed);
  return 0;
}
