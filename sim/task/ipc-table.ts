// The table of the objects of one kind of System V IPC, as it is when a machine boots. What is done with it: ipc.ts.

import type { IpcObject, IpcTable } from './ipc.ts'

export const createIpcTable = <T extends IpcObject>(): IpcTable<T> => ({
  objects: new Map(),
  lastIndex: -1,
  round: 0,
  nextIndex: 0,
  nextId: -1,
})
