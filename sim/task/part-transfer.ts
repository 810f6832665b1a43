// The part `transfer`: system calls for moving contents between files, pipes and processes.

import { row } from './syscall-row.ts'
import { sysSplice, sysTee, sysVmsplice } from './sys-splice.ts'
import { sysCopyFileRange, sysProcessVmReadv, sysProcessVmWritev, sysSendfile } from './sys-transfer.ts'

export const rows = [
  row('sendfile', sysSendfile, 'fd fd ptr count'),
  row('process_vm_readv', sysProcessVmReadv, 'int ptr count ptr count hex'),
  row('process_vm_writev', sysProcessVmWritev, 'int ptr count ptr count hex'),
  row('copy_file_range', sysCopyFileRange, 'fd ptr fd ptr count hex'),
  row('splice', sysSplice, 'fd ptr fd ptr count hex32'),
  row('tee', sysTee, 'fd fd count hex32'),
  row('vmsplice', sysVmsplice, 'fd iovec count hex32'),
]
