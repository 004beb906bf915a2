import {
  AlignmentType,
  type IStylesOptions,
  LeaderType,
  LevelFormat,
  LineRuleType,
  TabStopType,
} from 'docx';
import type { Language } from '../../../text/language.ts';
import { BODY_SIZE, CELL_SPACING, cm, LIST_INDENT, pageShape } from './page.ts';

/** Arial, or what is as wide where it is missing: Liberation Sans, Arimo. */
const FONT = 'Arial';
const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const BLACK = '000000';

const points = (size: number) => size * 20;

/**
 * The looks of paragraphs, under the names that Word itself gives them. A letter is set full, as offices do.
 * Where contents give pages, lines end where they end: Word squeezes blanks in full lines and other
 * programs do not, so that pages would differ.
 */
export function stylesFor(language: Language, letter: boolean): IStylesOptions {
  const single = { line: 240, lineRule: LineRuleType.AUTO };
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: BLACK },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { ...single, before: points(before), after: points(after) },
    },
  });
  const title = heading(26, 0, 12);
  const based = (id: string, name: string, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run,
  });
  const number = {
    type: TabStopType.RIGHT,
    position: pageShape(false).width,
    leader: LeaderType.DOT,
  };
  const entry = (left: number, hanging: number, before: number) => ({
    tabStops: [number],
    indent: { left: left + hanging, hanging },
    spacing: { ...single, before: points(before), after: points(2) },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: BODY_SIZE, language: { value: LOCALES[language] } },
        paragraph: {
          spacing: { line: 276, lineRule: LineRuleType.AUTO, after: points(6) },
        },
      },
      title: {
        ...heading(32, 0, 12),
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...single, after: points(12) } },
      },
      heading1: { ...title, paragraph: { ...title.paragraph, alignment: AlignmentType.CENTER } },
      heading2: heading(24, 14, 6),
      heading3: heading(22, 10, 4),
      caption: {
        run: { font: FONT, size: 20, color: BLACK, italics: false },
        paragraph: { keepLines: true, spacing: { ...single, before: points(8), after: points(4) } },
      },
      hyperlink: { run: { color: '0B4F8A', underline: {} } },
    },
    paragraphStyles: [
      based('BodyText', 'Body Text', letter ? { alignment: AlignmentType.JUSTIFIED } : {}),
      based('Catatan', 'Catatan', { spacing: { ...single, before: points(10) } }, { size: 18 }),
      based('TOC1', 'toc 1', entry(0, cm(0.8), 6), { bold: true }),
      based('TOC2', 'toc 2', entry(cm(0.8), cm(0.8), 0)),
      based('TableofFigures', 'table of figures', entry(0, cm(2.3), 2)),
      based('Kop', 'Kop Surat', {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { ...single, after: 0 },
      }),
      based('Tabel', 'Isi Tabel', {
        spacing: { ...single, before: CELL_SPACING, after: CELL_SPACING },
      }),
      based(
        'Jarak',
        'Jarak',
        { spacing: { line: points(8), lineRule: LineRuleType.EXACT, after: 0 } },
        { size: 8 },
      ),
      based('Isian', 'Isian', { spacing: { line: 264, lineRule: LineRuleType.AUTO, after: 20 } }),
      based('TandaTangan', 'Tanda Tangan', { keepLines: true, spacing: { ...single, after: 20 } }),
    ],
  };
}

/** Names of the two kinds of lists. */
export const BULLETS = 'butir';
export const STEPS = 'angka';

/** Real numbering, so that an item added in Word gets its number by itself. */
export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [level(LevelFormat.BULLET, '\u2022')],
    },
    { reference: STEPS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      run: { font: FONT },
      paragraph: { indent: { left: LIST_INDENT, hanging: cm(0.7) } },
    },
  };
}
