// For hosts that have everything at hand: importing this completes the C library.

import { headers, part } from './libc/generated-rest.ts'
import { completeLibrary } from './library.ts'

completeLibrary(headers, part)
