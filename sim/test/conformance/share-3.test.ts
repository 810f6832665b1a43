// Share 3 of the suite (share.ts says why there are shares).

import { testShare } from './share.ts'

testShare(3)
