import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { xml } from '../../src/output/escape.ts';

/** What is done in a spreadsheet: a cell gets a text, a number or nothing, or a whole row is deleted. */
export interface Step {
  readonly sheet: string;
  /** `C5` */
  readonly cell: string;
  /** A row is deleted where there is none. */
  readonly put?: string | number;
}

/**
 * Opens a workbook in LibreOffice, edits it there as somebody would, and saves it as .xlsx; without steps it
 * is only saved. The program needs a profile before it takes a macro, so it is started twice.
 */
export function editInSoffice(file: string, to: string, steps: readonly Step[] = []): void {
  const profile = mkdtempSync(join(tmpdir(), 'tular-soffice-'));
  const run = (...args: string[]) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        ...args,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
  try {
    run('--terminate_after_init');
    const basic = join(profile, 'user/basic/Standard');
    writeFileSync(join(basic, 'Edits.xba'), module(macro(file, to, steps)));
    writeFileSync(join(basic, 'script.xlb'), LIBRARY);
    run('macro:///Standard.Edits.Run');
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function macro(file: string, to: string, steps: readonly Step[]): string {
  return `Sub Run
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(${quoted(pathToFileURL(file).href)}, "_blank", 0, hidden())
${steps.map((step) => `  ${statement(step)}\n`).join('')}
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(${quoted(pathToFileURL(to).href)}, how())
  doc.close(True)
End Sub`;
}

function statement({ sheet, cell, put }: Step): string {
  const page = `doc.Sheets.getByName(${quoted(sheet)})`;
  const row = Number(cell.replace(/\D/g, '')) - 1;
  if (put === undefined) return `${page}.Rows.removeByIndex(${row}, 1)`;
  const at = `${page}.getCellRangeByName(${quoted(cell)})`;
  return typeof put === 'number' ? `${at}.setValue(${put})` : `${at}.setString(${quoted(put)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function module(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${xml(code).replaceAll('&#10;', '\n')}</script:module>`;
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`;
