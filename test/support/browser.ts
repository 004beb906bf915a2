import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { temporaryFolder } from './temporary.ts';

/** The browser that stands on this machine; a test that needs one is skipped where there is none. */
export const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
    args: [
      // Tests run as root in containers, where Chromium's own sandbox cannot start.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-component-update',
    ],
  });
}

export const DESKTOP = { width: 1200, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** A page opened from a file, and what it asked for, said or was refused while it was open. */
export interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens HTML from the disk, as who gets the file by mail does. */
export async function open(browser: Browser, html: string, viewport = DESKTOP): Promise<Opened> {
  const file = join(temporaryFolder({ 'laporan.html': html }), 'laporan.html');
  const url = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, requests, complaints };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Ids of the accessibility rules that the page breaks, with the first place of each. */
export async function accessibility(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<AxeResults> };
    };
    const { passes, violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    if (passes.length < 20) return ['too few rules ran'];
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

interface AxeResults {
  readonly passes: readonly object[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
