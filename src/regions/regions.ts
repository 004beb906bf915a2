import { REGIONS } from './table.ts';

/** Name of a province, regency or city by its Kemendagri code (`35`, `35.03`); none if unknown. */
export function regionName(code: string): string | undefined {
  return Object.hasOwn(REGIONS, code) ? REGIONS[code] : undefined;
}

/** The province or regency that a code of any depth lies in: `35.03.01.2001` → `35.03`. */
export function governmentCode(code: string): string {
  return code.slice(0, 5);
}

/** Code of the province that a code lies in. */
export function provinceCode(code: string): string {
  return code.slice(0, 2);
}

/** All codes, for suggestions. */
export function regionCodes(): string[] {
  return Object.keys(REGIONS);
}
