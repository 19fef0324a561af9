/** Remembers what `make` makes of a language and a way of writing: `Intl` takes far longer to make a format than to use it. */
const remembering = <Options, Format>(make: (locale: string, options: Options) => Format) => {
  // As many as there are languages times ways of writing in the code; time zones are those of municipalities.
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
};

/** How dates are written somewhere; the same one for the same way of writing. */
export const dateFormat = remembering(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** How numbers are written somewhere. */
export const numberFormat = remembering(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

const plurals = remembering((language: string, _: null) => new Intl.PluralRules(language));

/** Which form of a text goes with a number: `one`, `few`, `other`. */
export const pluralForm = (language: string, n: number): Intl.LDMLPluralRule => plurals(language, null).select(n);
