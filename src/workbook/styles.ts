import { documentXml } from '../output/escape.ts';

/** A look of cells. */
export interface Look {
  readonly font?: keyof typeof FONTS;
  /** How a number is shown, as spreadsheets write it; `@` keeps what is typed a text. */
  readonly format?: string;
  readonly filled?: keyof typeof FILLS;
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

const FILLS = { head: 'FFDDE6EE', strong: 'FFB9CDDF' } as const;

/** The looks of a workbook, by name. */
export interface Styles {
  /** `xl/styles.xml`. */
  readonly xml: string;
  /** The number by which a cell names its look. */
  number(name: string): number;
  /** True for a look whose texts go over several lines. */
  wraps(name: string): boolean;
}

/** The looks of a workbook; the one font is Arial, which offices have and others replace by one of its widths. */
export function stylesOf(named: Readonly<Record<string, Look>>): Styles {
  const names = Object.keys(named);
  return {
    xml: stylesXml(Object.values(named)),
    number: (name) => names.indexOf(name),
    wraps: (name) => named[name]?.wrap === true,
  };
}

function stylesXml(looks: readonly Look[]): string {
  const formats = [...new Set(looks.flatMap(({ format }) => format ?? []))];
  const fills = Object.keys(FILLS).filter((fill) => looks.some(({ filled }) => filled === fill));
  const cells = looks.map(
    ({ font = 'plain', format, filled, right, left, middle, wrap, quoted }) => {
      const number = format === undefined ? 0 : FIRST_FORMAT + formats.indexOf(format);
      const fill = filled === undefined ? 0 : 2 + fills.indexOf(filled);
      const align = `<alignment${right ? ' horizontal="right" indent="1"' : left ? ' horizontal="left"' : ''} vertical="${middle ? 'center' : 'top'}"${wrap ? ' wrapText="1"' : ''}/>`;
      return `<xf numFmtId="${number}" fontId="${Object.keys(FONTS).indexOf(font)}" fillId="${fill}" borderId="${filled === undefined ? 0 : 1}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`;
    },
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats
    .map(
      (format, index) =>
        `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${documentXml(format)}"/>`,
    )
    .join('')}</numFmts><fonts count="${Object.keys(FONTS).length}">${Object.entries(FONTS)
    .map(([name, look]) => fontXml(look, name === 'title' ? 14 : 10))
    .join(
      '',
    )}</fonts><fills count="${2 + fills.length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills
    .map(
      (fill) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[fill as keyof typeof FILLS]}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
    .join(
      '',
    )}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="medium"><color rgb="FF5B6B7A"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** Numbers below are those that spreadsheets give their own formats. */
const FIRST_FORMAT = 164;

function fontXml(look: string, points: number): string {
  // The schema wants what is bold or underlined before the size, a colour behind it.
  const [marks = '', color = ''] = look.split(/(?=<color)/);
  return `<font>${marks}<sz val="${points}"/>${color}<name val="Arial"/><family val="2"/></font>`;
}
