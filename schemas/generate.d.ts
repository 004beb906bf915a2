/** Every file that is generated from the schemas: name in src/model → text. */
export function generate(): Promise<Record<string, string>>;
