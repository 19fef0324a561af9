// Each screen is a form: nothing here needs a script.
export const csr = false;
