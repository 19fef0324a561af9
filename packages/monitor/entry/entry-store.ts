/** Short codes for posters and letters: `/q/<code>` leads to a place and an instrument. */
export interface EntryStore {
  find(code: string): Promise<{ readonly placeId: string; readonly instrument: string } | undefined>;
  /** The code of a place, made once; the same place always gets the same code. */
  codeFor(placeId: string, instrument: string): Promise<string>;
}
