// For hosts that have everything at hand: importing this completes the C library and fills all parts.

import * as invariantsModule from './check/all.ts'
import * as coldModule from './cold.ts'
import * as foreignModule from './cpu/foreign.ts'
import { foreign } from './cpu/parts.ts'
import './lang/whole.ts'
import './library-whole.ts'
import * as filesModule from './proc/part-files.ts'
import { files } from './proc/parts.ts'
import * as mergesModule from './merges.ts'
import * as contentsModule from './fs/part-contents.ts'
import * as disksModule from './fs/part-disks.ts'
import * as openingModule from './fs/open.ts'
import * as watchingModule from './fs/inotify.ts'
import { contents, disks, opening, watching } from './fs/parts.ts'
import * as optionWordsModule from './option-words.ts'
import { coldCode, invariants, merges, optionWords, powerCuts, replay } from './parts.ts'
import * as powerCutModule from './power-cut.ts'
import * as replayModule from './replay.ts'
import * as programsModule from './root/part-programs.ts'
import { programs } from './root/parts.ts'
import * as attributes from './task/part-attributes.ts'
import * as clocks from './task/part-clocks.ts'
import * as identity from './task/part-identity.ts'
import * as ipc from './task/part-ipc.ts'
import * as mapped from './task/part-mapped.ts'
import * as numa from './task/part-numa.ts'
import * as paths from './task/part-paths.ts'
import * as polling from './task/part-polling.ts'
import * as ptrace from './task/part-ptrace.ts'
import * as seccomp from './task/part-seccomp.ts'
import * as sockets from './task/part-sockets.ts'
import * as threads from './task/part-threads.ts'
import * as transfer from './task/part-transfer.ts'
import * as watches from './task/part-watches.ts'
import * as descriptors from './task/part-descriptors.ts'
import * as exec from './task/part-exec.ts'
import * as system from './task/part-system.ts'
import * as otherCallsModule from './task/part-other-calls.ts'
import * as straceModule from './task/part-strace.ts'
import * as userfaultfdModule from './task/part-userfaultfd.ts'
import { callParts, otherCalls, strace, userfaultfd } from './task/parts.ts'

coldCode.module = coldModule
strace.module = straceModule
userfaultfd.module = userfaultfdModule
files.module = filesModule
foreign.module = foreignModule
optionWords.module = optionWordsModule
replay.module = replayModule
merges.module = mergesModule
contents.module = contentsModule
opening.module = openingModule
watching.module = watchingModule
disks.module = disksModule
powerCuts.module = powerCutModule
invariants.module = invariantsModule
programs.module = programsModule
otherCalls.module = otherCallsModule
const calls = {
  attributes,
  clocks,
  descriptors,
  exec,
  identity,
  ipc,
  mapped,
  numa,
  paths,
  polling,
  ptrace,
  seccomp,
  sockets,
  system,
  threads,
  transfer,
  watches,
}
for (const part of callParts) part.module = calls[part.name as keyof typeof calls]
