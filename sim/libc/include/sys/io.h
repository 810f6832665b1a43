#ifndef _SYS_IO_H
#define _SYS_IO_H 1
int ioperm(unsigned long, unsigned long, int);
int iopl(int);
#endif
