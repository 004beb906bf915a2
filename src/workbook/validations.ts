import { documentXml } from '../output/escape.ts';
import { columnName } from './rows.ts';

/** What may be typed into a column of a sheet, below its heading, and what is said there. */
export interface Rule {
  /** From 0. */
  readonly column: number;
  /** Where the choices stand, such as `'Pilihan'!$A$2:$A$9`, or a formula on the cell in row 2. */
  readonly list?: string;
  readonly formula?: string;
  /** Nothing else is taken; else the spreadsheet asks whether it is meant. */
  readonly isStrict: boolean;
  /** Said beside a cell that is chosen. */
  readonly hint?: string;
  /** Said where something else is typed. */
  readonly refusal?: string;
}

/** Excel's last row, and the letters that it shows of a message. */
const LAST_ROW = 1_048_576;
const LONGEST_MESSAGE = 255;

/** The rules of a sheet's columns in SpreadsheetML. */
export function rulesXml(rules: readonly Rule[]): string {
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`;
}

function ruleXml({ column, list, formula, isStrict, hint, refusal }: Rule): string {
  const name = columnName(column);
  const kind =
    list === undefined ? (formula === undefined ? '' : ' type="custom"') : ' type="list"';
  const asks = isStrict ? '' : ' errorStyle="warning"';
  const refuses =
    kind === ''
      ? ''
      : `${asks} showErrorMessage="1"${refusal === undefined ? '' : ` error="${message(refusal)}"`}`;
  const hints = hint === undefined ? '' : ` showInputMessage="1" prompt="${message(hint)}"`;
  const formula1 = list ?? formula;
  return `<dataValidation${kind} allowBlank="1"${refuses}${hints} sqref="${name}2:${name}${LAST_ROW}"${
    formula1 === undefined
      ? '/>'
      : `><formula1>${documentXml(formula1)}</formula1></dataValidation>`
  }`;
}

function message(text: string): string {
  return documentXml(text.slice(0, LONGEST_MESSAGE));
}
