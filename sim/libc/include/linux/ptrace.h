#ifndef _LINUX_PTRACE_H
#define _LINUX_PTRACE_H
#include <sys/ptrace.h>
#define ptrace_syscall_info __ptrace_syscall_info
#endif
