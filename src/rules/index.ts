import type { Rule } from '../check/rule.ts';
import fileSpecial from './file-special.ts';
import idFilename from './id-filename.ts';
import refUnresolved from './ref-unresolved.ts';
import schemaEnum from './schema-enum.ts';
import schemaFormat from './schema-format.ts';
import schemaLimit from './schema-limit.ts';
import schemaRequired from './schema-required.ts';
import schemaType from './schema-type.ts';
import schemaUnknownKey from './schema-unknown-key.ts';
import sourceMissing from './source-missing.ts';
import urlScheme from './url-scheme.ts';
import yamlDuplicateKey from './yaml-duplicate-key.ts';
import yamlEncoding from './yaml-encoding.ts';
import yamlLimit from './yaml-limit.ts';
import yamlSyntax from './yaml-syntax.ts';
import yamlUnsupported from './yaml-unsupported.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  fileSpecial,
  idFilename,
  refUnresolved,
  schemaEnum,
  schemaFormat,
  schemaLimit,
  schemaRequired,
  schemaType,
  schemaUnknownKey,
  sourceMissing,
  urlScheme,
  yamlDuplicateKey,
  yamlEncoding,
  yamlLimit,
  yamlSyntax,
  yamlUnsupported,
];
