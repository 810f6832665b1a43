// What an exercise is when the page is made. Plain data: it travels as JSON from the plugin to the component.

export interface ExerciseData {
  id: string
  /** The chapter, for its tape and for the key under which an answer is kept. */
  page: string
  /** Its number on the page. */
  number: number
  /** The cell that is run. */
  cell: string
  /** By option: what the answer must be, or null where the option has a condition. */
  values: readonly (string | null)[]
  /** The option that the run made at build found right. */
  right: number
  /** Label of a text field instead of options to choose from. */
  field: string | null
  hints: number
  /** Of the exercise's and the cell's text: an answer to another question is not this one's. */
  hash: string
}
