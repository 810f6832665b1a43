// The part `numa`: system calls for policies of memory on nodes.

import { row } from './syscall-row.ts'
import {
  sysGetMempolicy,
  sysMbind,
  sysMigratePages,
  sysMovePages,
  sysSetMempolicy,
  sysSetMempolicyHomeNode,
} from './sys-numa.ts'

export const rows = [
  row('mbind', sysMbind, 'ptr len mpolmode mpolmask count mpolmf'),
  row('set_mempolicy', sysSetMempolicy, 'mpolmode mpolmask count'),
  row('get_mempolicy', sysGetMempolicy, 'outmpol outmpolmask count ptr mpolget'),
  row('migrate_pages', sysMigratePages, 'int count oldmpolmask oldmpolmask'),
  row('move_pages', sysMovePages, 'int count mpoladdrs mpolnodes mpolstatus mpolmf'),
  row('set_mempolicy_home_node', sysSetMempolicyHomeNode, 'ptr len count hex'),
]
