import type { Remark } from '../core/report.ts';
import type { Staff, StaffList } from '../core/school.ts';
import { brief, nearest, slugOf } from '../core/text.ts';
import { bareClass, classDoubts } from './class-doubts.ts';

/** What in `nhan-su.yml` cannot be as the school means it; errors where records would be judged by it. */
export function* staffDoubts(list: StaffList): Generator<Remark> {
  const ofClasses = [...classDoubts(list.lop)];
  yield* ofClasses.map(({ remark }) => remark);
  yield* teamsDoubted(list);
  yield* idsTwice(list.nhan_su);
  yield* addressesTwice(list.nhan_su);
  // What is told of the list is not told again of the people.
  const doubted = ofClasses.flatMap(({ name }) => [name, ...name.split(/[;,\s]+/)].map(bareClass));
  yield* classesUnknown(list, new Set(doubted));
}

/** Each tổ once, nobody in one that is not there, and each with a tổ trưởng. */
function* teamsDoubted({ to: teams, nhan_su: people }: StaffList): Generator<Remark> {
  const ids = new Set<string>();
  for (const [index, { ma }] of teams.entries()) {
    if (ids.has(ma))
      yield {
        at: ['to', index, 'ma'],
        message: `Hai tổ cùng mang mã "${brief(ma)}". Đổi mã của một tổ, rồi sửa "to" của người trong tổ ấy.`,
      };
    ids.add(ma);
  }
  const strays = people.flatMap(({ to }, index) =>
    to === undefined || ids.has(to) ? [] : [{ to, index }],
  );
  for (const { to, index } of strays)
    yield {
      at: ['nhan_su', index, 'to'],
      message: `Không có tổ "${brief(to)}" ở mục "to" đầu tệp. ${adviceOn('to', to, [...ids])}`,
    };
  if (strays.length > 0) return;
  const led = new Set(people.flatMap(({ chuc_vu, to }) => (chuc_vu === LEADER ? [to] : [])));
  for (const [index, { ma, ten }] of teams.entries())
    if (!led.has(ma))
      yield {
        at: ['to', index],
        severity: 'warning',
        message: `${brief(ten)} chưa có tổ trưởng nên biên bản in ra trống chỗ ký. Ghi "chuc_vu: ${LEADER}" và "to: ${brief(ma)}" cho một người.`,
      };
}

const LEADER = 'Tổ trưởng';

const adviceOn = (key: string, typed: string, known: readonly string[]): string => {
  const meant = known.length > FEW ? undefined : nearest(typed, known);
  return meant === undefined
    ? `Dùng một trong: ${brief(known.slice(0, FEW).join(', '))}.`
    : `Gõ: ${key}: ${meant}`;
};

/** More names than any school has are not compared one by one. */
const FEW = 200;

/** Of two people with one id it is more likely the other's whose name it does not spell. */
function* idsTwice(people: readonly Staff[]): Generator<Remark> {
  const known = new Map<string, number>();
  for (const [index, person] of people.entries()) {
    const first = known.get(person.ma);
    const other = first === undefined ? undefined : people[first];
    known.set(person.ma, first ?? index);
    if (first === undefined || !other) continue;
    const [at, wrong] = slugOf(person.ten) === person.ma ? [first, other] : [index, person];
    const own = slugOf(wrong.ten);
    const advice = own && own !== wrong.ma ? `gõ: ma: ${brief(own)}` : 'đổi sang mã khác.';
    yield {
      at: ['nhan_su', at, 'ma'],
      message: `${brief(other.ten)} và ${brief(person.ten)} cùng mang mã "${brief(person.ma)}". Mã của ${wrong.ong_ba.toLowerCase()} ${brief(wrong.ten)}, ${advice}`,
    };
  }
}

function* addressesTwice(people: readonly Staff[]): Generator<Remark> {
  const known = new Map<string, Staff>();
  for (const [index, person] of people.entries()) {
    const address = person.email.toLowerCase();
    const other = known.get(address);
    if (other)
      yield {
        at: ['nhan_su', index, 'email'],
        severity: 'warning',
        message: `${brief(other.ten)} và ${brief(person.ten)} cùng một địa chỉ thư, nên thư của người này đến cả người kia. Ghi địa chỉ riêng của từng người.`,
      };
    known.set(address, other ?? person);
  }
}

/** Where several people have a class that is not on the list, or spell it in one way and the list in another, the list is wrong. */
function* classesUnknown({ lop, nhan_su }: StaffList, doubted: Set<string>): Generator<Remark> {
  const known = new Set(lop);
  const named = Map.groupBy(nhan_su.flatMap(classesOf), ({ name }) => name);
  const spelt = new Map(lop.map((name, index) => [bareClass(name), { name, index }]));
  for (const [name, told] of named) {
    if (known.has(name) || doubted.has(bareClass(name))) continue;
    const listed = spelt.get(bareClass(name));
    const people = new Set(told.map(({ index }) => index)).size;
    const isOfList = people > 1 && !named.has(listed?.name ?? '');
    const at = isOfList ? ['lop', ...(listed ? [listed.index] : [])] : (told[0]?.at ?? []);
    const message = isOfList
      ? `${people} người dạy lớp "${brief(name)}" mà danh sách "lop" ${listed ? `ghi "${brief(listed.name)}". Gõ: ${brief(name)}` : 'không có lớp ấy. Ghi thêm vào "lop", hoặc sửa ở những người ấy.'}`
      : `Không có lớp "${brief(name)}" trong danh sách "lop". ${listed ? `Gõ: ${listed.name}` : `Dùng một trong: ${brief(lop.join(', '))}.`}`;
    yield { at, message };
  }
}

const classesOf = ({ chu_nhiem, day }: Staff, index: number) => [
  ...(chu_nhiem === undefined
    ? []
    : [{ name: chu_nhiem, index, at: ['nhan_su', index, 'chu_nhiem'] }]),
  ...day.map((name, item) => ({ name, index, at: ['nhan_su', index, 'day', item] })),
];
