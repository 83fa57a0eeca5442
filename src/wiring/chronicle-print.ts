import { openTypstPool } from '../io/typst-pool.ts';
import { chronicleForm, type ChronicleFacts } from '../steps/chronicle-form.ts';
import { provenanceOf } from '../steps/provenance.ts';
import { printSetup } from './print-setup.ts';

/** The facts for machines: the same that is printed. */
export const chronicleJson = ({ subject, head, chronicles }: ChronicleFacts): string =>
  `${JSON.stringify({ type: 'hsss/chronicle@1', subject: subject.name, commit: head, records: chronicles }, null, 2)}\n`;

/** The annex as a PDF. Same commit, tags and templates: same bytes. */
export const printChronicles = async (facts: ChronicleFacts): Promise<Uint8Array> => {
  const { head, day, subject } = facts;
  const origin = { path: subject.name, commit: head, committed: `${day}T00:00:00Z`, day };
  const job = { form: chronicleForm(facts), font: 'Tinos', ...provenanceOf(origin) };
  const pool = openTypstPool(printSetup(), 1);
  const result = await pool
    .run({
      main: 'evidence.typ',
      files: [
        ['job/evidence.json', Buffer.from(JSON.stringify(job))],
        ['job/minh-chung.json', Buffer.from(chronicleJson(facts))],
      ],
    })
    .finally(() => pool.close());
  if ('problem' in result) throw new Error(`The annex cannot be printed: ${result.problem}`);
  return result.pdf;
};
