import { type Language, say } from '../text/language.ts';
import { columnName } from './header.ts';
import type { Place, Problem } from './problem.ts';

/** Distinct problems that are shown; the rest is counted. */
const MOST = 40;
/** Of these, in one column: one that is wrong throughout does not hide the others. */
const MOST_OF_COLUMN = 8;
/** Cells named for one problem that many have. */
const MOST_CELLS = 6;

/** `C17`, or `baris 17` for a whole row. */
function cellName({ row, column }: Place, language: Language): string {
  if (column !== undefined) return `${columnName(column)}${row}`;
  return language === 'id' ? `baris ${row}` : `row ${row}`;
}

/** `lembar "Inovasi", C17`: a place as people find it. */
export function placeName(at: Place, language: Language): string {
  return `${language === 'id' ? 'lembar' : 'sheet'} "${at.sheet}", ${cellName(at, language)}`;
}

/** Why rows are refused, each fault at its cell with what mends it; one that many cells have is told once. */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const id = language === 'id';
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.message.id, problem.propose, problem.at.sheet]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  const ofColumn = new Map<string, number>();
  const shown = [...groups.values()]
    .filter(([first]) => {
      const column = JSON.stringify([first?.at.sheet, first?.at.column]);
      const count = (ofColumn.get(column) ?? 0) + 1;
      ofColumn.set(column, count);
      return first?.at.column === undefined || count <= MOST_OF_COLUMN;
    })
    .slice(0, MOST);
  const lines = shown.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { at, message, propose } = first;
    const others = group.slice(1, MOST_CELLS).map((each) => cellName(each.at, language));
    const more = group.length - 1 - others.length;
    const also =
      others.length === 0
        ? []
        : [
            `${id ? 'Juga di' : 'Also in'} ${others.join(', ')}${more > 0 ? (id ? `, dan ${more} sel lain` : `, and ${more} more`) : ''}.`,
          ];
    const meant =
      propose.length === 0
        ? []
        : [`${id ? 'Mungkin maksudnya' : 'Did you mean'}: ${propose.join(', ')}${id ? '.' : '?'}`];
    return [
      `  ${placeName(at, language)}: ${say(message, language)}`,
      ...[...meant, ...also].map((line) => `    ${line}`),
    ];
  });
  const rest = groups.size - shown.length;
  if (rest > 0)
    lines.push(
      id
        ? `  … dan ${rest} macam kesalahan lagi; semuanya: --format json.`
        : `  … and ${rest} more kinds of problem; all of them: --format json.`,
    );
  // The same advice mends many: it is given once.
  const advice = new Set(
    shown.flatMap((group) => group.flatMap(({ hint }) => (hint ? [say(hint, language)] : []))),
  );
  if (problems.some(({ propose }) => propose.length === 1))
    advice.add(
      id
        ? 'Usulan yang hanya satu dapat dipakai sekaligus dengan --accept-proposals.'
        : 'What is proposed alone can be taken for all with --accept-proposals.',
    );
  return [...lines, ...[...advice].map((hint) => `  ${hint}`)];
}

/** Problems as `--format json` gives them. */
export function problemsJson(problems: readonly Problem[], language: Language) {
  return problems.map(({ at, message, propose, hint }) => ({
    sheet: at.sheet,
    cell: at.column === undefined ? String(at.row) : `${columnName(at.column)}${at.row}`,
    message: say(message, language),
    propose: [...propose],
    ...(hint && { hint: say(hint, language) }),
  }));
}
