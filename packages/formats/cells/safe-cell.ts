/**
 * A cell of a table for a spreadsheet: quoted where needed (RFC 4180), and with an apostrophe before what a spreadsheet
 * would take for a formula. A number may begin with a minus; whatever else does is text that somebody wrote.
 */
export const safeCell = (text: string): string => {
  const plain = /^[=+\-@\t\r\0]/.test(text) && !/^-\d+(?:[.,]\d+)*$/.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
