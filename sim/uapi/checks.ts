// The checks of the memory calls by key, with the errno that each says. The kernel part refuses by these and by nothing else (page/refuse.ts).
// What each looks at and in which order a call makes them is in check-rows.ts, which only views need.

import {
  EACCES,
  EAGAIN,
  EBADF,
  EBUSY,
  EEXIST,
  EFAULT,
  EINVAL,
  ENODEV,
  ENOMEM,
  ENOSYS,
  EOPNOTSUPP,
  EOVERFLOW,
  EPERM,
  ETXTBSY,
} from './errno.ts'

/** Ids are places in this record. */
// prettier-ignore
const errnos = {
  mmapOffset: EINVAL, mmapDescriptor: EBADF, hugeFile: EINVAL, hugeSize: EINVAL, hugeOffset: EINVAL, hugePool: ENOMEM,
  hugeSplit: EINVAL, areaHuge: EINVAL, mmapLength: EINVAL, mmapLengthWraps: ENOMEM, mapCount: ENOMEM, areaSize:
  ENOMEM, areaRoom: ENOMEM, areaEnd: ENOMEM, areaAligned: EINVAL, areaLowest: EPERM, noreplace: EEXIST, lockRight:
  EPERM, lockLimit: EAGAIN, fileOffset: EOVERFLOW, fileValidate: EOPNOTSUPP, fileWrite: EACCES, fileSwap: ETXTBSY, fileAppend: EACCES, fileType: EINVAL,
  fileRead: EACCES, fileNoexec: EPERM, fileMmap: ENODEV, fileGrows: EINVAL, anonGrows: EINVAL, droppableFlags: EINVAL,
  anonType: EINVAL, writeExec: EACCES, writeSealed: EPERM, spaceLimit: ENOMEM, sealed: EPERM, splitCount: ENOMEM, commit: ENOMEM,
  unmapRange: EINVAL, unmapLength: EINVAL, protectGrows: EINVAL, protectAligned: EINVAL, protectEnd: ENOMEM,
  protectBits: EINVAL, protectKey: EINVAL, protectNothing: ENOMEM, protectGrowsNot: EINVAL, protectHole: ENOMEM,
  protectMay: EACCES, protectExec: EACCES, protectLimit: ENOMEM, remapFlags: EINVAL, remapAligned: EINVAL, remapLength: EINVAL,
  remapMaymove: EINVAL, remapDontunmap: EINVAL, remapSize: EINVAL, remapTarget: EINVAL, remapOverlap: EINVAL,
  remapCount: ENOMEM, remapNothing: EFAULT, remapCopy: EINVAL, remapSpecial: EINVAL, remapAcross: EFAULT, remapExpand:
  EFAULT, remapStays: ENOMEM, remapHuge: EINVAL, remapAlone: EFAULT, remapHole: EFAULT, adviceHuge: EINVAL,
  adviceValid: EINVAL, adviceAligned: EINVAL, adviceLength: EINVAL, adviceEnd: EINVAL, adviceRight: EPERM,
  adviceSealed: EPERM, adviceIo: EINVAL, adviceWipe: EINVAL, adviceDroppable: EINVAL, adviceDump: EINVAL,
  adviceRegions: EAGAIN, adviceFree: EINVAL, adviceLocked: EINVAL, adviceCold: EINVAL, adviceWillneed: EBADF,
  removeLocked: EINVAL, removeFile: EINVAL, removeWrite: EACCES, removeHole: EOPNOTSUPP, collapse: EINVAL,
  guardRegion: EINVAL, adviceHole: ENOMEM, lockFlags: EINVAL, lockAllowed: EPERM, lockTotal: ENOMEM, lockEnd: EINVAL,
  lockNothing: ENOMEM, lockHole: ENOMEM, lockallFlags: EINVAL, lockallTotal: ENOMEM, syncFlags: EINVAL, syncAligned:
  EINVAL, syncBoth: EINVAL, syncEnd: ENOMEM, syncBusy: EBUSY, syncHole: ENOMEM, incoreAligned: EINVAL, incoreRange:
  ENOMEM, incoreVector: EFAULT, incoreHole: ENOMEM, incoreCopy: EFAULT, sealKnown: ENOSYS, sealFlags: EINVAL,
  sealAligned: EINVAL, sealLength: EINVAL, sealEnd: EINVAL, sealHole: ENOMEM,
} as const

export type CheckKey = keyof typeof errnos

const keys = Object.keys(errnos) as CheckKey[]

/** Id by key: the `check` lane of a `refuse` event. */
export const CHECK = Object.fromEntries(keys.map((key, id) => [key, id])) as Readonly<Record<CheckKey, number>>

/** The errno of a check, by id. */
export const checkErrno: readonly number[] = Object.values(errnos)
