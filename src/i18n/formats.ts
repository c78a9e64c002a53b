/**
 * What formats numbers, dates and lists takes the browser long to make, and every page has the same few: each is made when it
 * is first used, and once for a locale and its options.
 */
function oncePer<T>(make: (locale: string, options: object) => T): (locale: string, options?: object) => () => T {
  const made = new Map<string, T>();
  return (locale, options = {}) => {
    let mine: T | undefined;
    return () => {
      if (mine !== undefined) return mine;
      const key = `${locale} ${JSON.stringify(options)}`;
      mine = made.get(key) ?? make(locale, options);
      made.set(key, mine);
      return mine;
    };
  };
}

export const numberFormat: (locale: string, options: Intl.NumberFormatOptions) => () => Intl.NumberFormat = oncePer(
  (locale, options) => new Intl.NumberFormat(locale, options),
);
export const dateFormat: (locale: string, options: Intl.DateTimeFormatOptions) => () => Intl.DateTimeFormat = oncePer(
  (locale, options) => new Intl.DateTimeFormat(locale, options),
);
export const listFormat: (locale: string, options: Intl.ListFormatOptions) => () => Intl.ListFormat = oncePer(
  (locale, options) => new Intl.ListFormat(locale, options),
);
export const pluralRules: (locale: string) => () => Intl.PluralRules = oncePer((locale) => new Intl.PluralRules(locale));
export const collation: (locale: string, options: Intl.CollatorOptions) => () => Intl.Collator = oncePer(
  (locale, options) => new Intl.Collator(locale, options),
);
