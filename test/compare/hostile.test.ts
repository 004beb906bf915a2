import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { FORMATS } from '../../src/compare/formats/index.ts';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import { HOSTILE } from '../hostile/strings.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { BASE } from './base.ts';

const quote = (text: string) => JSON.stringify(text).replaceAll('\\u2028', '\\L');
const derived = (files: Readonly<Record<string, string>>) =>
  derive(load(memorySnapshot(files)).graph, '2026-06-30');

/** The base with a text in names, prose, keys, units and labels. */
function holding(text: string): Readonly<Record<string, string>> {
  const told = quote(text);
  return {
    ...BASE,
    'innovations/lion.yaml': (BASE['innovations/lion.yaml'] ?? '')
      .replace('name: Lion', `name: ${told}`)
      .replace('Lelang ikan daring.', told)
      .replace('unit: menit', `unit: ${told}`)
      .replace('name: Kovablik', `name: ${told}`)
      .replace('berita: {', `${told}: {`),
    'replications/lion-blora.yaml': (BASE['replications/lion-blora.yaml'] ?? '').replace(
      'adopter: { agency: dinsos-blora }',
      `adopter: { group: { label: ${told} } }`,
    ),
  };
}

describe.each(Object.entries(HOSTILE))('%s', (_name, text) => {
  const comparison = compare(derived(BASE), derived(holding(text)));
  it.each(Object.keys(FORMATS))('leaves the %s of a diff clean', async (name) => {
    const format = await (FORMATS[name] as (typeof FORMATS)[string])();
    const printed = format({
      comparison,
      base: text,
      head: text,
      year: '2026',
      figures: [],
      figureLines: [],
      language: 'id',
      version: '0',
      columns: 80,
      quiet: false,
    });
    expect(comparison.changes.length).toBeGreaterThan(0);
    expect(printed.replaceAll('\n', '')).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/,
    );
    expect(printed).not.toContain('##[');
    expect(printed.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
    if (name === 'json') expect((JSON.parse(printed) as { base: string }).base).toBe(text);
    if (name === 'markdown') {
      const html = new MarkdownIt({ html: true, linkify: true }).render(printed);
      expect(
        html.match(/<(?!\/?(h2|h3|ul|li|p|strong|em|table|thead|tbody|tr|th|td)\b)[^>]*>/g),
      ).toBe(null);
    }
  });
});
