// What a chapter may use without importing it: the cell (written as a fence), and nothing else that Markdown cannot say.

import MDXComponents from '@theme-original/MDXComponents'
import Cell from '../components/cell/Cell.tsx'

export default { ...MDXComponents, Cell }
