/** A text file, and what it is called in messages. */
export interface TextFile {
  name: string;
  text: string;
}
