// The part `attributes`: extended attributes of files.

import { row } from './syscall-row.ts'
import {
  sysFgetxattr,
  sysFlistxattr,
  sysFremovexattr,
  sysFsetxattr,
  sysGetxattr,
  sysLgetxattr,
  sysListxattr,
  sysLlistxattr,
  sysLremovexattr,
  sysLsetxattr,
  sysRemovexattr,
  sysSetxattr,
} from './sys-xattr.ts'

export const rows = [
  row('setxattr', sysSetxattr, 'path path ptr count hex32'),
  row('lsetxattr', sysLsetxattr, 'path path ptr count hex32'),
  row('fsetxattr', sysFsetxattr, 'fd path ptr count hex32'),
  row('getxattr', sysGetxattr, 'path path ptr count'),
  row('lgetxattr', sysLgetxattr, 'path path ptr count'),
  row('fgetxattr', sysFgetxattr, 'fd path ptr count'),
  row('listxattr', sysListxattr, 'path ptr count'),
  row('llistxattr', sysLlistxattr, 'path ptr count'),
  row('flistxattr', sysFlistxattr, 'fd ptr count'),
  row('removexattr', sysRemovexattr, 'path path'),
  row('lremovexattr', sysLremovexattr, 'path path'),
  row('fremovexattr', sysFremovexattr, 'fd path'),
]
