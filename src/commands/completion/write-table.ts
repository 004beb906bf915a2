import { writeFileSync } from 'node:fs';
import { COMMANDS } from '../index.ts';
import { TABLE } from './read-table.ts';
import { tableOf } from './table.ts';

// Run by `npm run build`: a completion must not wait for every command to be loaded.
writeFileSync(TABLE, JSON.stringify(await tableOf(COMMANDS)));
