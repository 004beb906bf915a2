import type { Bilingual } from '../util/usage-error.ts';

/** A field of a template that a report does not have: what it is called, and where it stands. */
export interface MissingField {
  readonly tag: string;
  readonly where: Bilingual;
  /** Names that are nearly this one. */
  readonly near: readonly string[];
}

/** A template asks for what the report does not have. All of it is named, and nothing is written. */
export class MissingFields extends Error {
  readonly fields: readonly MissingField[];

  constructor(fields: readonly MissingField[]) {
    super('the template asks for what the report does not have');
    this.fields = fields;
  }
}
