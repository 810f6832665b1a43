// The part `mapped`: system calls for what is mapped already.

import { row } from './syscall-row.ts'
import {
  sysMadvise,
  sysMincore,
  sysMlock,
  sysMlock2,
  sysMlockall,
  sysMremap,
  sysMseal,
  sysMsync,
  sysMunlock,
  sysMunlockall,
  sysPkeyAlloc,
  sysPkeyFree,
  sysPkeyMprotect,
  sysRemapFilePages,
} from './sys-mapped.ts'
import { secretmemMethods, secretmemVmOps } from '../fs/secretmem.ts'
import { sysMemfdSecret } from './sys-secretmem.ts'
import { sysCachestat } from './sys-cachestat.ts'

export const rows = [
  row('mremap', sysMremap, 'ptr len len mremap ptr'),
  row('msync', sysMsync, 'ptr len msync'),
  row('mincore', sysMincore, 'ptr len vec'),
  row('madvise', sysMadvise, 'ptr len madvice'),
  row('mlock', sysMlock, 'ptr len'),
  row('munlock', sysMunlock, 'ptr len'),
  row('mlockall', sysMlockall, 'mcl'),
  row('munlockall', sysMunlockall, ''),
  row('remap_file_pages', sysRemapFilePages, 'ptr len int count hex'),
  row('mlock2', sysMlock2, 'ptr len hex'),
  row('pkey_mprotect', sysPkeyMprotect, 'ptr len prot int'),
  row('pkey_alloc', sysPkeyAlloc, 'hex hex'),
  row('pkey_free', sysPkeyFree, 'int'),
  row('mseal', sysMseal, 'ptr len hex'),
  row('memfd_secret', sysMemfdSecret, 'hex'),
  row('cachestat', sysCachestat, 'int hex hex hex'),
]

export const fileMethods = { secretmem: secretmemMethods }
export const vmOps = { secretmem_vm_ops: secretmemVmOps }
