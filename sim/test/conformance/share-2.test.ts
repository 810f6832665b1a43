// Share 2 of the suite (share.ts says why there are shares).

import { testShare } from './share.ts'

testShare(2)
