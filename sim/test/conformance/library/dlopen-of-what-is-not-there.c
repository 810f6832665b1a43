#include <dlfcn.h>
#include <stdio.h>

int main(void)
{
  printf("%p\n", dlopen("libnotthere.so.9", RTLD_LAZY));
  const char *message = dlerror();
  printf("%s\n", message ? message : "-");
  printf("%s\n", dlerror() ? "again" : "told once");
  printf("%p ", dlopen("/not/there.so", RTLD_NOW));
  puts(dlerror());
  return 0;
}
