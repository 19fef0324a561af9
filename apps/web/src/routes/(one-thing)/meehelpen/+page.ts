// One plain form: nothing here needs a script.
export const csr = false;
