// The stack pointer of a task as an address.

import type { Registers } from '../cpu/registers.ts'

export const spOf = (registers: Registers): number => registers.spHigh * 2 ** 32 + (registers.spLow >>> 0)

export const setSp = (registers: Registers, address: number): void => {
  registers.spLow = address | 0
  registers.spHigh = Math.floor(address / 2 ** 32) | 0
}
