// The kernel functions that `call` events name. What they are called in each release is in function-names.ts, which only views need.

/** Ids are places in this list. */
// prettier-ignore
export const functionKeys = [
  'lockVmaUnderRcu', 'lockMmAndFindVma', 'expandStack', 'expandDownwards', 'acctStackGrowth', 'handleMmFault',
  '__handleMmFault', 'badAreaNosemaphore', '__badAreaNosemaphore', 'badAreaAccessError', 'badArea', 'doSigbus',
  'forceSigFault', 'pudAlloc', 'pmdAlloc', 'pteAlloc', 'pteAllocOne', 'pmdInstall', 'freePgtables', 'freePgdRange',
  'flushTlbMmRange', 'doAnonymousPage', 'doFault', 'doReadFault', 'doCowFault', 'doSharedFault', 'doWpPage',
  'wpPageCopy', 'wpPageReuse', 'wpPageShared', 'doPageMkwrite', 'doSwapPage', 'doNumaPage', '__doFault',
  'finishFault', 'setPteRange', 'faultDirtySharedPage', 'balanceDirtyPages', 'fileUpdateTime', 'vmfAnonPrepare',
  '__anonVmaPrepare', 'findMergeableAnonVma', 'vmaAllocFolio', 'memCgroupCharge', 'folioAddNewAnonRmap',
  'folioAddLruVma', 'folioAddLru', 'folioMoveAnonRmap', 'folioRemoveRmapPtes', 'folioAddFileRmapPtes', 'anonVmaClone',
  'anonVmaFork', 'unlinkAnonVmas', 'filemapFault', 'filemapMapPages', 'filemapGetFolio', 'filemapAddFolio',
  'filemapPageMkwrite', 'ext4PageMkwrite', 'blockPageMkwrite', 'doSyncMmapReadahead', 'doAsyncMmapReadahead',
  'pageCacheRaOrder', 'pageCacheRaUnbounded', 'readPages', 'folioMarkDirty', 'folioMkclean', 'shmemFault',
  'shmemGetFolio', 'shmemAllocAndAddFolio', 'shmemAddToPageCache', 'truncateInodePagesRange', 'truncatePagecache',
  'unmapMappingRange', 'ksysMmapPgoff', 'vmMmapPgoff', 'doMmap', 'getUnmappedArea', 'archGetUnmappedAreaTopdown',
  'archGetUnmappedArea', 'thpGetUnmappedArea', 'vmUnmappedArea', 'mmapRegion', '__mmapRegion', 'mayExpandVm',
  'vmEnoughMemory', 'vmaMergeNewRange', 'vmaMergeExistingRange', 'vmaExpand', 'commitMerge', 'vmAreaAlloc',
  'vmAreaDup', 'vmAreaFree', 'vmaLinkFile', 'vmaSetPageProt', 'splitVma', 'doMunmap', 'doVmiAlignMunmap',
  'unmapRegion', 'unmapVmas', 'unmapSingleVma', 'unmapPageRange', 'removeVma', 'doMprotectPkey', 'mprotectFixup',
  'vmaModify', 'changeProtection', 'changeProtectionRange', 'doBrkFlags', 'doMadvise', 'madviseVmaBehavior',
  'madviseDontneedFree', 'zapPageRangeSingle', 'dupMmap', 'copyPageRange', 'copyPteRange', 'moveVma',
  'movePageTables', 'copyVma', 'mremapTo', 'doMlock', 'mlockFixup', 'mmPopulate', 'populateVmaPageRange', 'exitMmap',
  'vfsFsyncRange', 'ext4DaxFault', 'ext4DaxHugeFault', 'ext2DaxFault', 'daxIomapFault', 'daxIomapPteFault',
  'ext4IomapBegin', 'ext2IomapBegin', 'daxFaultIter', 'daxInsertEntry', 'vmfInsertMixed', 'vmfInsertMixedMkwrite',
  'insertPfn', 'unmapMappingPages', 'daxFinishSyncFault', 'daxWritebackMappingRange', 'ext4SyncFile',
  'fileWriteAndWaitRange', 'ext4FcCommit', 'jbd2CompleteTransaction', 'jbd2LogWaitCommit', 'ext4JournalStartSb',
  'ext4JournalStop', 'shmemZeroSetup', 'shmemFileSetup', 'removeMapping', 'setPageDirty', 'filemapGetEntry',
] as const

export type FunctionKey = (typeof functionKeys)[number]

/** Id of a function, by key: the `function` lane of a `call` event. */
export const FN = Object.fromEntries(functionKeys.map((key, id) => [key, id])) as Readonly<Record<FunctionKey, number>>
