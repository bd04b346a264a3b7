import { writeFileSync } from 'node:fs';
import { measureRules } from './measure-rules';

/** Measures every rule of intake on the open corpus and keeps the table that the rules read. */
writeFileSync('lib/intake/confidence.json', `${JSON.stringify(measureRules(), null, 2)}\n`);
