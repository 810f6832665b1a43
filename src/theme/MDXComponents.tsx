// What a chapter may use without importing it: the cell (written as a fence) and what the plugins put in.

import MDXComponents from '@theme-original/MDXComponents'
import Anchored from '../components/Anchored.tsx'
import Cell from '../components/cell/Cell.tsx'

export default { ...MDXComponents, Anchored, Cell }
