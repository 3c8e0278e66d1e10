/** A paragraph of a source file: its words without outer white space, and the line on which it starts. */
export interface Block {
  text: string;
  /** Counts from 1 in the source file. */
  line: number;
}
