// The headers that only list system calls, made from the one table of their numbers.

import { syscallNames } from '../uapi/syscall-nr.ts'

const define = (line: (name: string, number: number) => string): string =>
  syscallNames.map((name, number) => (name === undefined ? '' : `#define ${line(name, number)}\n`)).join('')

const guarded = (guard: string, text: string): string => `#ifndef ${guard}\n#define ${guard}\n${text}#endif\n`

/** Name and text: <asm/unistd_64.h> and <bits/syscall.h>. */
export const syscallHeaders = (): [name: string, text: string][] => [
  [
    'asm/unistd_64.h',
    guarded(
      '_ASM_UNISTD_64_H',
      define((name, number) => `__NR_${name} ${number}`),
    ),
  ],
  [
    'bits/syscall.h',
    guarded('_BITS_SYSCALL_H', `#include <asm/unistd_64.h>\n${define((name) => `SYS_${name} __NR_${name}`)}`),
  ],
]
