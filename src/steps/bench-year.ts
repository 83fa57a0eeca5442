import type { PlannedCommit, PlannedFile } from '../core/planned-commit.ts';
import { slugOf } from '../core/text.ts';

/** A sample record to make others from. */
export interface Seed {
  readonly text: string;
  readonly name: string;
}

export interface BenchYear {
  readonly seeds: readonly Seed[];
  /** Ids of teachers; there are as many as the generated staff list names. */
  readonly teachers: readonly string[];
  readonly weeks: readonly { readonly week: number; readonly from: string; readonly to: string }[];
  readonly folder: string;
  readonly records: number;
}

/** A deterministic school year of varied lessons: per teacher and week one commit of drafts, then one of the same lessons with their reflections. */
export function* planBenchYear(plan: BenchYear): Generator<PlannedCommit> {
  const { weeks, teachers, records } = plan;
  let made = 0;
  for (const [index, week] of weeks.entries()) {
    const upTo = Math.round((records * (index + 1)) / weeks.length);
    const lots = lotsOf(made, upTo, teachers.length);
    for (const day of [week.from, week.to])
      for (const [teacher, numbers] of lots) {
        const id = teachers[teacher] ?? '';
        const files = numbers.map((number) => lesson(plan, number, id, week, day === week.to));
        yield {
          name: id,
          email: `${id}@bensen.example`,
          at: `${day}T18:00:00+07:00`,
          message: `Tuần ${week.week}`,
          files,
        };
      }
    made = upTo;
  }
}

/** Record numbers `from`…`to` dealt out to teachers. */
const lotsOf = (from: number, to: number, teachers: number): Map<number, number[]> =>
  Map.groupBy(
    Array.from({ length: to - from }, (_, index) => from + index),
    (number) => number % teachers,
  );

const lesson = (
  { seeds, folder }: BenchYear,
  number: number,
  teacher: string,
  week: BenchYear['weeks'][number],
  reflected: boolean,
): PlannedFile => {
  const seed = seeds[number % seeds.length] ?? { text: '', name: '' };
  const name = `${seed.name.replace(/["\\]/g, '')} (${number})`;
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(seed.text) ?? [];
  const kept = head
    .split('\n')
    .filter(
      (line) =>
        !/^(ten_bai|tuan|ngay_day|tu_ngay|den_ngay|giao_vien|lop|tiet_ppct|tiet_thu):/.test(line),
    );
  const front = [
    ...kept,
    `lop: 3A2`,
    `ten_bai: "${name}"`,
    `tuan: ${week.week}`,
    `ngay_day: ${week.from}`,
    `giao_vien: ${teacher}`,
  ];
  const varied = withoutPictures(varyLines(body, seeds, number));
  const content = `---\n${front.join('\n')}\n---\n${reflected ? withReflection(varied, number) : withEmptyEnd(varied)}`;
  return {
    path: `${folder}/${teacher}/tuan-${String(week.week).padStart(2, '0')}/${slugOf(name)}.md`,
    content,
  };
};

/** Every fourth item of a list is taken from another lesson, and the small numbers move: no two lessons are alike. */
const varyLines = (body: string, seeds: readonly Seed[], number: number): string =>
  body
    .split('\n')
    .map((line, index) =>
      line.startsWith('- ') && (index + number) % 4 === 0
        ? (itemOf(seeds, number + index) ?? line)
        : line,
    )
    .map((line) =>
      line.startsWith('#')
        ? line
        : line.replace(/\b\d{2,3}\b/g, (digits) => String((Number(digits) + number) % 1000)),
    )
    .join('\n');

const itemOf = (seeds: readonly Seed[], at: number): string | undefined => {
  const lines =
    seeds[(at * 7) % seeds.length]?.text
      .split('\n')
      .filter((line) => line.startsWith('- ') && !line.includes('](')) ?? [];
  return lines[at % Math.max(lines.length, 1)];
};

const withoutPictures = (body: string): string => body.replace(/^!\[.*$/gm, '');

const lastSection = /\n(## [^\n]*(?:Điều chỉnh|Rút kinh nghiệm)[^\n]*)\n[\s\S]*$/;

const withEmptyEnd = (body: string): string => body.replace(lastSection, '\n$1\n');

const withReflection = (body: string, number: number): string =>
  body.replace(
    lastSection,
    `\n$1\n\n- Cả lớp tham gia tốt; còn ${(number % 6) + 1} em làm chậm, cần chia nhỏ nhiệm vụ.\n`,
  );
