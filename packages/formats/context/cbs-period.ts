/** A period as CBS codes it: `2024JJ00` is a year, `2024KW02` a quarter, `2024MM03` a calendar month. */
export const cbsPeriod = (code: string): string | undefined => {
  const match = /^(\d{4})(JJ|KW|MM)(\d{2})$/.exec(code.trim());
  const [, year, kind, number] = match ?? [];
  if (year === undefined || number === undefined) return undefined;
  const n = Number(number);
  if (kind === 'JJ') return n === 0 ? year : undefined;
  if (kind === 'KW') return n >= 1 && n <= 4 ? `${year}-Q${n}` : undefined;
  return n >= 1 && n <= 12 ? `${year}-${number}` : undefined;
};
