// What a chapter may use without importing it: the cell (written as a fence) and what the plugins put in.

import MDXComponents from '@theme-original/MDXComponents'
import Anchored from '../components/Anchored.tsx'
import Cell from '../components/cell/Cell.tsx'
import Exercise, * as parts from '../components/exercise/Exercise.tsx'

const { default: _, ...exerciseParts } = parts

export default { ...MDXComponents, Anchored, Cell, Exercise, ...exerciseParts }
