// For hosts that have everything at hand: importing this completes the C library and fills all parts.

import * as invariantsModule from './check/all.ts'
import * as wideModule from './lang/wide-all.ts'
import { wideTypes } from './lang/parts.ts'
import './library-whole.ts'
import * as mergesModule from './merges.ts'
import { invariants, merges, replay } from './parts.ts'
import * as replayModule from './replay.ts'
import * as programsModule from './root/part-programs.ts'
import { programs } from './root/parts.ts'
import * as straceModule from './task/part-strace.ts'
import { strace } from './task/parts.ts'

strace.module = straceModule
replay.module = replayModule
wideTypes.module = wideModule
merges.module = mergesModule
invariants.module = invariantsModule
programs.module = programsModule
