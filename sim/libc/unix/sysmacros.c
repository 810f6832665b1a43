#include <sys/sysmacros.h>

unsigned int gnu_dev_major(unsigned long device) {
  return (unsigned int)((device >> 8 & 0xfff) | (device >> 32 & 0xfffff000));
}

unsigned int gnu_dev_minor(unsigned long device) {
  return (unsigned int)((device & 0xff) | (device >> 12 & 0xffffff00));
}

unsigned long gnu_dev_makedev(unsigned int high, unsigned int low) {
  return (low & 0xffUL) | (high & 0xfffUL) << 8 | (low & 0xffffff00UL) << 12 | (high & 0xfffff000UL) << 32;
}
