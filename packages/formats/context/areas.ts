import { municipalityDigits } from '@straatwijs/monitor';

/** The country, a municipality, a wijk or a buurt, as CBS codes them. */
const areaPattern = /^(?:NL\d{2}|GM(\d{4})|WK(\d{4})\d{2}|BU(\d{4})\d{4})$/;

export type AreaAnswer = 'here' | 'elsewhere' | 'no-code' | 'not-an-area';

/** Says of a code, without the spaces around it, whether it is an area of this municipality; the country counts as here. */
export const areaFinder = (municipality: string): ((code: string) => AreaAnswer) => {
  const digits = municipalityDigits(municipality);
  return (code) => {
    if (code === '') return 'no-code';
    const match = areaPattern.exec(code);
    if (!match) return 'not-an-area';
    const own = match[1] ?? match[2] ?? match[3];
    return own === undefined || own === digits ? 'here' : 'elsewhere';
  };
};

const kinds: Readonly<Record<string, string>> = { land: 'NL', gemeente: 'GM', wijk: 'WK', buurt: 'BU' };

/** Whether a kind such as `Buurt` belongs to the code; a kind that is not told agrees with every code. */
export const kindAgrees = (kind: string, code: string): boolean =>
  kind === '' || kinds[kind.toLowerCase()] === code.slice(0, 2);

/** The year in a title or a name of a file, when there is just one: "Kerncijfers wijken en buurten 2019" is of 2019. */
export const onlyYearIn = (text: string): number | undefined => {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  const [year] = years;
  return years.size === 1 ? Number(year) : undefined;
};
