/** Why a row cannot be kept; the sentence stands beside the row in the file of rejected rows. */
export const contextRejections = {
  columns: 'the row cannot be read: another number of columns than the heading',
  'no-code': 'no code of an area',
  'not-an-area': 'the code is of no area that the monitor knows: land (NL), gemeente (GM), wijk (WK) or buurt (BU)',
  'kind-and-code-differ': 'the kind of area and its code say different things',
  twice: 'the same area, measure and period stand in the file already',
  'not-a-number': 'a cell is neither a number nor a sign for a missing one',
  'number-ambiguous': 'a number can be read in two ways: thousands or decimals',
  'not-a-period': 'the period is no year, quarter or month',
  'not-a-count': 'the count is not a whole number of zero or more',
  'unknown-measure': 'the table does not say what this measure is',
} as const;
export type ContextRejection = keyof typeof contextRejections;

/** Why a whole file cannot be read as this kind. */
export const contextRefusals = {
  empty: 'it is empty',
  'no-code-column': 'it has no column with the code of the area (Codering, code)',
  'not-odata': 'it is not an answer of CBS OData: no "value" with rows',
  'no-observations': 'there is no Observations file or list',
  'no-measure-codes': 'there is no MeasureCodes file or list: without it nobody knows what the figures mean',
  'no-area-column': 'no column holds codes of areas (WijkenEnBuurten, RegioS)',
  'no-year': 'neither a row nor its table tells the year: say it with --year',
  'no-police-columns': 'it lacks one of the columns year, month, buurt_code, delict_code, count',
  'decimals-differ': 'some numbers have a decimal comma and others a decimal point',
} as const;
export type ContextRefusal = keyof typeof contextRefusals;
