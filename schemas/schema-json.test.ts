import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemaOf } from '../src/core/roles.ts';
import { kinds } from './index.ts';

test.for([...kinds])('%s/schema.json is what the fields of its kind say', async ([id, kind]) => {
  const json = `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot(join(import.meta.dirname, id, 'schema.json'));
});
