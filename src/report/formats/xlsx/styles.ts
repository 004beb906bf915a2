import { documentXml } from '../../../output/escape.ts';

/** A look of cells, by its place in the list below. */
export type Style = keyof typeof STYLES;

interface Look {
  readonly font?: keyof typeof FONTS;
  readonly format?: string;
  readonly filled?: boolean;
  /** Numbers stand to the right, a little off the next column; days to the left, as texts do. */
  readonly right?: boolean;
  readonly left?: boolean;
  readonly middle?: boolean;
  readonly wrap?: boolean;
  /** Stays text also where somebody edits the cell: what is hidden in front says so. */
  readonly quoted?: boolean;
}

const FONTS = {
  plain: '',
  bold: '<b/>',
  link: '<u/><color rgb="FF0B4F8A"/>',
  title: '<b/>',
} as const;

/** Months in Indonesian, or in English, whatever the reader's own settings are. */
const DATES = { id: '[$-421]d\\ mmmm\\ yyyy', en: '[$-809]d\\ mmmm\\ yyyy' } as const;

const STYLES = {
  plain: {},
  text: { wrap: true },
  quoted: { wrap: true, quoted: true },
  range: { right: true },
  whole: { format: '#,##0', right: true },
  decimal: { format: '#,##0.##########', right: true },
  date: { format: 'date', left: true },
  link: { font: 'link', wrap: true },
  head: { font: 'bold', filled: true, middle: true, wrap: true },
  numericHead: { font: 'bold', filled: true, middle: true, wrap: true, right: true },
  title: { font: 'title' },
  strong: { font: 'bold' },
} as const satisfies Readonly<Record<string, Look>>;

const NAMES = Object.keys(STYLES);

/** True for a style whose texts go over several lines. */
export function wraps(style: Style): boolean {
  return (STYLES[style] as Look).wrap === true;
}

/** The number by which a cell names its style. */
export function styleNumber(style: Style): number {
  return NAMES.indexOf(style);
}

/** `xl/styles.xml`: the one font is Arial, which offices have and others replace by one of its widths. */
export function stylesXml(language: 'id' | 'en'): string {
  const looks: Look[] = Object.values(STYLES);
  const formats = [...new Set(looks.flatMap(({ format }) => format ?? []))];
  const code = (format: string) => documentXml(format === 'date' ? DATES[language] : format);
  const cells = looks.map(
    ({ font = 'plain', format, filled, right, left, middle, wrap, quoted }) => {
      const number = format === undefined ? 0 : FIRST_FORMAT + formats.indexOf(format);
      const align = `<alignment${right ? ' horizontal="right" indent="1"' : left ? ' horizontal="left"' : ''} vertical="${middle ? 'center' : 'top'}"${wrap ? ' wrapText="1"' : ''}/>`;
      const box = filled ? 1 : 0;
      return `<xf numFmtId="${number}" fontId="${Object.keys(FONTS).indexOf(font)}" fillId="${filled ? 2 : 0}" borderId="${box}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`;
    },
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats
    .map(
      (format, index) =>
        `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${code(format)}"/>`,
    )
    .join('')}</numFmts><fonts count="${Object.keys(FONTS).length}">${Object.entries(FONTS)
    .map(([name, look]) => fontXml(look, name === 'title' ? 14 : 10))
    .join(
      '',
    )}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE6EE"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="medium"><color rgb="FF5B6B7A"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** Numbers below are those that Excel gives its own formats. */
const FIRST_FORMAT = 164;

function fontXml(look: string, points: number): string {
  // The schema wants what is bold or underlined before the size, a colour behind it.
  const [marks = '', color = ''] = look.split(/(?=<color)/);
  return `<font>${marks}<sz val="${points}"/>${color}<name val="Arial"/><family val="2"/></font>`;
}
