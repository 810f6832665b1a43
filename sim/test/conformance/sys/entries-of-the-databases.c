/* Users and groups one after the other, by name and by number, and blocks that are too small. */
#define _GNU_SOURCE
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  char line[512];
  struct passwd p, *pp;
  struct group g, *gp;
  int r = getpwnam_r("root", &p, line, sizeof line, &pp);
  printf("%d %d %s %u %u\n", r, pp == &p, p.pw_name, p.pw_uid, p.pw_gid);
  r = getpwuid_r(0, &p, line, 4, &pp);
  printf("small %d %d\n", r == ERANGE, pp == 0);
  r = getgrgid_r(0, &g, line, sizeof line, &gp);
  printf("%d %d %s %u\n", r, gp == &g, g.gr_name, g.gr_gid);
  r = getgrgid_r(0, &g, line, 3, &gp);
  printf("small %d %d\n", r == ERANGE, gp == 0);
  printf("%u %s\n", getgrnam("root")->gr_gid, getpwuid(0)->pw_dir);
  for (int again = 0; again < 2; again++) {
    pp = getpwent();
    gp = getgrent();
    printf("first %s %s\n", pp->pw_name, gp->gr_name);
    setpwent();
    setgrent();
  }
  endpwent();
  endgrent();
  printf("first %s\n", getpwent()->pw_name);
  endpwent();
  return 0;
}
