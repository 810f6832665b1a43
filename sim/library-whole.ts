// For hosts that have everything at hand: importing this completes the C library.

import * as headers from './libc/generated-headers.ts'
import * as rest from './libc/generated-rest.ts'
import * as second from './libc/generated-second.ts'
import { restOfLibrary, secondOfLibrary, wholeHeaders } from './parts.ts'

wholeHeaders.module = headers
secondOfLibrary.module = second
restOfLibrary.module = rest
