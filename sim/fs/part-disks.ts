// The part 'disks': devices beside the root's disk and what is done with them.

export { daxPut, daxRead, daxWrite, daxWriteback, directAccess } from './dax.ts'
export { directIo } from './direct-io.ts'
export { attachDisks } from './disks.ts'
export { fibmap, fiemap } from './fiemap.ts'
export { loopRead, loopWrite } from './loop.ts'
export { blockMethods } from './loop-control.ts'
export { fence, flushLine, noteStore, persistFrame } from './persist.ts'
