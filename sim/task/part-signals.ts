// The part `signals`: system calls for signals and their handlers.

import { row } from './syscall-row.ts'
import { sysKill, sysRtSigaction, sysRtSigprocmask, sysRtSigreturn, sysTgkill, sysTkill } from './sys-signal.ts'

export { setupFrame } from './signal-frame.ts'

export const rows = [
  row('rt_sigaction', sysRtSigaction, 'signal sigaction oldsigaction count'),
  row('rt_sigprocmask', sysRtSigprocmask, 'sighow sigset oldsigset count'),
  row('rt_sigreturn', sysRtSigreturn, ''),
  row('kill', sysKill, 'int signal'),
  row('tkill', sysTkill, 'int signal'),
  row('tgkill', sysTgkill, 'int int signal'),
]
