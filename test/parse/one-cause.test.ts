import { describe, expect, it } from 'vitest';
import { problemsOf } from './bytes.ts';

const record = `id: jatim-2021-gertak
title: 'GERTAK: Gerakan Tuntas Anemia'
year: 2021
tags: [kesehatan, "remaja putri"]
summary: |
  Tablet tambah darah
  untuk remaja: putri.

  Sejak 2019.
contact:
  name: "dr. Sri"
  # catatan
  emails:
    - a@b.go.id
    - c@d.go.id
replications:
  - place: Kab. Sidoarjo
    year: 2022
    sources:
      - {title: Laporan, url: "https://x.go.id/a?b=c"}
  - place: Kab. Gresik
    note: panjang sekali
      sampai dua baris
`;

/** Every file that differs from the record by one slip of the hand. */
function* slips(): Generator<string> {
  for (let at = 0; at < record.length; at++) {
    yield record.slice(0, at) + record.slice(at + 1);
    for (const typed of [
      '"',
      "'",
      ': ',
      ' ',
      '\t',
      '[',
      '{',
      ']',
      '}',
      ',',
      '#',
      '\n',
      '- ',
      '@',
    ]) {
      yield record.slice(0, at) + typed + record.slice(at);
    }
  }
  const lines = record.split('\n');
  for (const [index, line] of lines.entries()) {
    yield lines.toSpliced(index, 1, `  ${line}`).join('\n');
    yield lines.toSpliced(index, 1, line.replace(/^ {1,2}/, '')).join('\n');
    yield lines.toSpliced(index, 1).join('\n');
  }
}

describe('one cause', () => {
  it('is one problem, and one that has a name', () => {
    expect(problemsOf(record)).toEqual([]);
    const several: string[] = [];
    const nameless: string[] = [];
    let refused = 0;
    for (const slip of slips()) {
      const problems = problemsOf(slip);
      if (problems.length > 0) refused++;
      if (problems.length > 1) several.push(slip);
      if (problems.some(({ messageId }) => messageId === 'other')) nameless.push(slip);
    }
    expect(refused).toBeGreaterThan(2_000);
    expect(several).toEqual([]);
    expect(nameless).toEqual([]);
  });

  it('does not hide what is wrong elsewhere', () => {
    const broken = record.replace('2021\n', '2021\nagency: "Dinas\nregion: Jatim\nmotto: @sehat\n');
    expect(problemsOf(broken).map(({ messageId }) => messageId)).toEqual([
      'unclosed-quote',
      'bad-start',
    ]);
  });
});
