#include <bits/syscall.h>
#include <asm/unistd.h>
