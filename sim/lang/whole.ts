// For hosts that have everything at hand: importing this fills the compiler's parts.

import * as builtinsModule from './part-builtins.ts'
import * as initializersModule from './part-initializers.ts'
import * as rareModule from './part-rare.ts'
import { builtins, initializers, rare, warnings, wideTypes } from './parts.ts'
import * as warningsModule from './warnings.ts'
import * as wideModule from './wide-all.ts'

builtins.module = builtinsModule
initializers.module = initializersModule
rare.module = rareModule
warnings.module = warningsModule
wideTypes.module = wideModule
