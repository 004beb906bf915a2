import type { Language } from '../../../text/language.ts';
import { type Look, type Styles, stylesOf } from '../../../workbook/styles.ts';

/** Months in Indonesian, or in English, whatever the reader's own settings are. */
const DATES = { id: '[$-421]d\\ mmmm\\ yyyy', en: '[$-809]d\\ mmmm\\ yyyy' } as const;

const looks = (language: Language) =>
  ({
    plain: {},
    text: { wrap: true },
    quoted: { wrap: true, quoted: true },
    range: { right: true },
    whole: { format: '#,##0', right: true },
    decimal: { format: '#,##0.##########', right: true },
    date: { format: DATES[language], left: true },
    link: { font: 'link', wrap: true },
    head: { font: 'bold', filled: 'head', middle: true, wrap: true },
    numericHead: { font: 'bold', filled: 'head', middle: true, wrap: true, right: true },
    title: { font: 'title' },
    strong: { font: 'bold' },
  }) as const satisfies Readonly<Record<string, Look>>;

/** A look of cells of a report. */
export type Style = keyof ReturnType<typeof looks>;

/** The looks of a report's workbook; they differ between languages only in how a date is shown. */
export const STYLES: Readonly<Record<Language, Styles>> = {
  id: stylesOf(looks('id')),
  en: stylesOf(looks('en')),
};
