import type { Remark } from '../core/report.ts';
import { brief } from '../core/text.ts';

interface ClassDoubt {
  readonly name: string;
  readonly remark: Remark;
}

/** Class names that look mistyped beside the others: two in one, one spelt twice, small letters among capitals, spaces where the others have none. Schools name classes as they like, so each is only held against its neighbours. */
export function* classDoubts(names: readonly string[]): Generator<ClassDoubt> {
  const usual = usualSpellings(names);
  const seen = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const message =
      severalIn(name, usual) ?? repeated(name, seen.get(bareClass(name))) ?? otherwise(name, usual);
    if (message) yield { name, remark: { at: ['lop', index], message } };
    else seen.set(bareClass(name), name);
  }
}

/** What two spellings of one class have in common: `1A1`, `1a1`, `1 A1`. */
export const bareClass = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s/g, '');

/** What stands between classes, and in no name of one. */
const SEPARATORS = /[;,]/;

/** The classes of `1A1; 2A1`; of `1A1 2A1` too, where other classes are spelt like either. */
const classesWithin = (name: string, usual: ReadonlyMap<string, string>): string[] => {
  const apart = name.split(SEPARATORS).map((part) => part.trim());
  if (apart.length > 1) return apart.filter(Boolean);
  const words = name.split(/\s+/).filter(Boolean);
  const areClasses = words.every((word) => {
    const shape = shapeOf(word);
    return /9/.test(shape) && usual.get(bareShape(shape)) === shape;
  });
  return areClasses ? words : [name];
};

const severalIn = (name: string, usual: ReadonlyMap<string, string>): string | undefined => {
  const classes = classesWithin(name, usual);
  return classes.length > 1 || SEPARATORS.test(name)
    ? `"${brief(name)}" là nhiều lớp trong một mục. Giữa các lớp gõ dấu phẩy, không có ngoặc kép: ${brief(classes.join(', '))}`
    : undefined;
};

const repeated = (name: string, before: string | undefined): string | undefined =>
  before === undefined
    ? undefined
    : `Lớp "${brief(name)}" ghi hai lần${name === before ? '' : `, lần trước là "${brief(before)}"`}. Xóa một lần.`;

const otherwise = (name: string, usual: ReadonlyMap<string, string>): string | undefined => {
  const shape = shapeOf(name);
  const wanted = usual.get(bareShape(shape)) ?? shape;
  if (wanted === shape) return undefined;
  const tight = name.replace(/\s/g, '');
  const ways = [name, tight].flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()]);
  const meant = ways.find((one) => shapeOf(one) === wanted);
  const advice = meant === undefined ? 'Viết chữ hoa, dấu cách như các lớp kia.' : `Gõ: ${meant}`;
  return `Lớp "${brief(name)}" viết khác các lớp kia. ${advice}`;
};

/** `1A10` is `9A9`, `Lớp 1a` is `w 9a`: words may be written in any way, lone letters stand for something. */
const shapeOf = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\p{L}{2,}/gu, '_')
    .replace(/\d+/g, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, (letter) => (letter === 'A' ? letter : 'a'));

/** What shapes have in common that differ in case and spaces alone. */
const bareShape = (shape: string): string => shape.toUpperCase().replace(/\s/g, '');

/** The shape that most names have of those that differ in case and spaces alone; no spaces and capitals when as many have either. */
const usualSpellings = (names: readonly string[]): Map<string, string> => {
  const shapes = [...Map.groupBy(names, shapeOf)];
  const groups = Map.groupBy(shapes, ([shape]) => bareShape(shape));
  return new Map(
    [...groups].map(([group, spelt]) => {
      const most = Math.max(...spelt.map(([, alike]) => alike.length));
      const usual = spelt.filter(([, alike]) => alike.length === most).map(([shape]) => shape);
      usual.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      return [group, usual[0] ?? group];
    }),
  );
};
