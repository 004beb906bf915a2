export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** The program could not do its job because of how it was called: a sentence and what to do now, no stack. */
export class UsageError extends Error {
  readonly sentence: Bilingual;
  readonly hint: Bilingual;

  constructor(sentence: Bilingual, hint: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
    this.hint = hint;
  }
}
