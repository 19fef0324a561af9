// Read, and a few plain forms: nothing here needs a script, and no script gets to see the code.
export const csr = false;
