import { kinds } from '../../schemas/index.ts';
import { decisionOf } from '../../schemas/quyet-dinh/decision.ts';
import { quyetDinh } from '../../schemas/quyet-dinh/kind.ts';
import type { Decision } from '../core/inspection.ts';
import { soundRecord } from '../core/sound.ts';
import type { OpenSchool } from './open-school.ts';

/** The decisions of a school year whose fields are sound, in the order of their paths. */
export const decisionsOf = ({ content }: OpenSchool, year: string): Decision[] =>
  [...content.records.values()]
    .filter((record) => record.year === year && record.kind === quyetDinh.id)
    .map((record) => soundRecord(record, kinds))
    .filter((record) => record !== undefined)
    .map(decisionOf);
