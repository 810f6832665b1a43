// The part `system`: system calls about the system as a whole.

import { row } from './syscall-row.ts'
import { sysGetegid, sysGeteuid, sysGetgid, sysGetppid, sysGettid, sysGetuid } from './sys-pid.ts'
import { sysSwapoff, sysSwapon } from './sys-swap.ts'
import { sysSync, sysSyncfs } from './sys-sync.ts'
import {
  sysGetRobustList,
  sysGetcpu,
  sysGetrlimit,
  sysMembarrier,
  sysPersonality,
  sysSethostname,
  sysSetrlimit,
  sysSysinfo,
  sysUname,
} from './sys-system.ts'
import { sysUserfaultfd } from './sys-userfaultfd.ts'

export const rows = [
  row('uname', sysUname, 'utsname'),
  row('getrlimit', sysGetrlimit, 'rlimit outrlim'),
  row('sysinfo', sysSysinfo, 'ptr'),
  row('getuid', sysGetuid, ''),
  row('getgid', sysGetgid, ''),
  row('geteuid', sysGeteuid, ''),
  row('getegid', sysGetegid, ''),
  row('getppid', sysGetppid, ''),
  row('gettid', sysGettid, ''),
  row('personality', sysPersonality, 'hex32'),
  row('setrlimit', sysSetrlimit, 'rlimit rlim'),
  row('sync', sysSync, ''),
  row('swapon', sysSwapon, 'path hex'),
  row('swapoff', sysSwapoff, 'path'),
  row('sethostname', sysSethostname, 'path int'),
  row('get_robust_list', sysGetRobustList, 'int ptr ptr'),
  row('syncfs', sysSyncfs, 'fd'),
  row('getcpu', sysGetcpu, 'outcpu outcpu ptr'),
  row('userfaultfd', sysUserfaultfd, 'flags'),
  row('membarrier', sysMembarrier, 'int hex int'),
]
