// Requests, options and events of ptrace(2): include/uapi/linux/ptrace.h, arch/x86/include/uapi/asm/ptrace-abi.h.

export const PTRACE_TRACEME = 0
export const PTRACE_PEEKTEXT = 1
export const PTRACE_PEEKDATA = 2
export const PTRACE_PEEKUSER = 3
export const PTRACE_POKETEXT = 4
export const PTRACE_POKEDATA = 5
export const PTRACE_POKEUSER = 6
export const PTRACE_CONT = 7
export const PTRACE_KILL = 8
export const PTRACE_SINGLESTEP = 9
export const PTRACE_GETREGS = 12
export const PTRACE_SETREGS = 13
export const PTRACE_GETFPREGS = 14
export const PTRACE_ATTACH = 16
export const PTRACE_DETACH = 17
export const PTRACE_SYSCALL = 24
export const PTRACE_SYSEMU = 31
export const PTRACE_SETOPTIONS = 0x4200
export const PTRACE_GETEVENTMSG = 0x4201
export const PTRACE_GETSIGINFO = 0x4202
export const PTRACE_SETSIGINFO = 0x4203
export const PTRACE_GETREGSET = 0x4204
export const PTRACE_SETREGSET = 0x4205
export const PTRACE_SEIZE = 0x4206
export const PTRACE_INTERRUPT = 0x4207
export const PTRACE_LISTEN = 0x4208
export const PTRACE_GETSIGMASK = 0x420a
export const PTRACE_SETSIGMASK = 0x420b
export const PTRACE_GET_SYSCALL_INFO = 0x420e

export const PTRACE_O_TRACESYSGOOD = 1
export const PTRACE_O_EXITKILL = 0x100000
/** TRACESYSGOOD, the events 1 to 7, EXITKILL, SUSPEND_SECCOMP. */
export const PTRACE_O_MASK = 0x3000ff

/** Events: an option is 1 shifted by its event. */
export const PTRACE_EVENT_FORK = 1
export const PTRACE_EVENT_VFORK = 2
export const PTRACE_EVENT_CLONE = 3
export const PTRACE_EVENT_EXEC = 4
export const PTRACE_EVENT_VFORK_DONE = 5
export const PTRACE_EVENT_EXIT = 6
export const PTRACE_EVENT_SECCOMP = 7
export const PTRACE_EVENT_STOP = 128
