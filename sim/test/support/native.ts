// The program of all probes, for a machine with Linux and gcc: what the table says, judged by a real kernel.
//
//   node sim/tools/run.mjs sim/test/support/native.ts > support.c && gcc -w -static -no-pie support.c && ./a.out
//
// All lines are those of the simulator but for the entries that differ (one there: MADV_COLLAPSE may succeed).

import { readFileSync } from 'node:fs'
import { probeProgram, probes } from './probes.ts'

process.stdout.write(probeProgram(readFileSync('sim/test/support/prelude.c', 'utf8'), Object.keys(probes)))
