import fc from 'fast-check';
import type { Finding } from '../../core/finding.ts';

/** Names and sentences of characters that mean something to whoever reads a report. */
const said = fc
  .array(
    fc.oneof(
      fc.constantFrom('::error::', '::', ':', ',', '%', '%0A', '%25', '\n', '\r\n', '\r', ' ', '#'),
      fc.constantFrom('?', '"', "'", '\\', '=', '##[error]', 'ấ', 'ấ'.normalize('NFD'), '😀', 'a'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const fileName = said.map((name) => name.replaceAll('/', '-').replace(/^\.+$/, 'a'));

const place = fc.record({
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 9999 }),
  endLine: fc.integer({ min: 1, max: 9999 }),
  endColumn: fc.integer({ min: 1, max: 9999 }),
});

/** A finding with any name and any words. */
export const anyFinding: fc.Arbitrary<Finding> = fc
  .tuple(place, fileName, said, fc.constantFrom('error', 'warning', 'hint'))
  .map(([at, file, message, severity]) => ({ ...at, file, message, severity, rule: 'tham-chieu' }));
