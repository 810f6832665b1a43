#include <sys/sysinfo.h>
