import { kinds } from '../../schemas/index.ts';
import { kiemTra } from '../../schemas/kiem-tra/kind.ts';
import { quyetDinh } from '../../schemas/quyet-dinh/kind.ts';
import { hasErrors, type Finding } from '../core/finding.ts';
import type { InspectionRequest } from '../core/inspection.ts';
import type { SchoolRecord } from '../core/record.ts';
import { referencesOf } from '../core/roles.ts';
import type { OpenSchool } from './open-school.ts';

/** The errors that forbid an inspection: in the school's data and its decisions, on which recipients rest, in the request, and in each record that it asks for or may ask for. Another's unfinished record stops nobody. */
export const forbidding = (
  { content }: OpenSchool,
  request: InspectionRequest,
  findings: readonly Finding[],
): Finding[] =>
  findings.filter((finding) => {
    const record = content.records.get(finding.file);
    return hasErrors([finding]) && (!record || matters(record, request));
  });

const matters = (record: SchoolRecord, request: InspectionRequest): boolean => {
  if (record.year !== request.year) return false;
  if (request.kinds.includes(record.kind)) return mayBeMeant(record, request);
  if (record.kind === kiemTra.id) return record.path === request.path;
  return record.kind === quyetDinh.id || !kinds.has(record.kind);
};

/** Of a head that is wrong only what is typed is known: a record is out of it when every week that it names is. */
const mayBeMeant = ({ kind: id, front }: SchoolRecord, request: InspectionRequest): boolean => {
  const kind = kinds.get(id);
  const weeks = kind
    ? referencesOf(kind, front)
        .filter(({ role }) => role === 'week')
        .map(({ value }) => Number(value))
    : [];
  const isOutside = (week: number): boolean => week < request.fromWeek || week > request.toWeek;
  return weeks.length === 0 || !weeks.every(isOutside);
};
