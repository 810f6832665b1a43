// For hosts that have everything at hand: importing this fills the compiler's parts.

import * as builtinsModule from './part-builtins.ts'
import * as initializersModule from './part-initializers.ts'
import * as rareModule from './part-rare.ts'
import { builtins, initializers, rare, wideTypes } from './parts.ts'
import * as wideModule from './wide-all.ts'

builtins.module = builtinsModule
initializers.module = initializersModule
rare.module = rareModule
wideTypes.module = wideModule
