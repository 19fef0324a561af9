/** A code as it is kept, 16 digits, in groups that can be read aloud. */
export const canonicalDigits = (code: string): string => code.replace(/\d{4}(?=\d)/g, '$& ');
