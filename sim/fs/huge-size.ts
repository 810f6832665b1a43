// Which files are made of huge pages, and how large these are (include/linux/hugetlb.h huge_page_size()).

import type { Inode } from './inode.ts'

/** Bytes of a page of a file of hugetlbfs, 0 of any other file. */
export const hugeBytes = (node: Inode): number =>
  node.fops !== 'hugetlbfs' ? 0 : node.key === 'huge 30' ? 2 ** 30 : 2 ** 21
