#include <stdlib.h>
#include <sys/sysinfo.h>

int getloadavg(double to[], int n) {
  struct sysinfo info;
  if (sysinfo(&info) < 0) return -1;
  if (n > 3) n = 3;
  for (int i = 0; i < n; i++) to[i] = (double)info.loads[i] / 65536.0;
  return n;
}
