import { stillHolds, type Asked, type Told } from '../core/asked.ts';
import { fieldsPrint } from '../core/fields-print.ts';
import type { Remembered, Rows, Together } from './check-memory-file.ts';
import { listed } from './content-list.ts';

/** What is remembered of the records right in a folder. */
export class FolderMemory {
  #together: Together | undefined;
  readonly #read: Rows;
  #rows: Map<string, Remembered> | undefined;

  constructor(together?: Together, read: Rows = () => new Map()) {
    this.#together = together;
    this.#read = read;
  }

  /** Absent while any record is new. */
  get together(): Together | undefined {
    return this.#together;
  }

  get rows(): ReadonlyMap<string, Remembered> {
    return this.#own();
  }

  keep(name: string, remembered: Remembered): void {
    this.#own().set(name, remembered);
    this.#together = undefined;
  }

  forget(name: string): void {
    if (this.#own().delete(name)) this.#together = undefined;
  }

  /** Forgets all records that are in the folder no more. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of [...this.rows.keys()]) if (!names.has(name)) this.forget(name);
  }

  /** Puts together what is remembered now. */
  settle(): Together {
    if (this.#together) return this.#together;
    this.#rows = new Map([...this.#own()].sort(([a], [b]) => (a < b ? -1 : 1)));
    return (this.#together = togetherOf(this.#rows));
  }

  #own(): Map<string, Remembered> {
    return (this.#rows ??= new Map(this.#read()));
  }
}

const togetherOf = (rows: ReadonlyMap<string, Remembered>): Together => {
  const all = [...rows.values()];
  const fields = all.map(({ facts }) => facts.fields);
  const asked = togetherAsked(all);
  // One that was too young when it was read is not known again by what the disk tells.
  const isKnownAgain = asked && all.every(({ facts }) => facts.version.stamp !== '');
  return {
    asked: asked ?? {},
    findings: all.flatMap(({ findings }) => findings),
    listed: isKnownAgain
      ? [...rows].map(([name, { facts }]) => listed(name, facts.version.stamp)).join('')
      : '',
    print: fieldsPrint([...rows.keys()], fields),
    waives: fields.some((one) => one['mien'] !== undefined),
    fields: () => fields,
  };
};

/** What all records asked; undefined where one was told otherwise than another, since some of them were judged later. */
const togetherAsked = (rows: readonly Told[]): Asked | undefined => {
  const all = Object.assign({}, ...rows.map(({ asked }) => asked)) as Asked;
  return rows.every(({ asked }) => stillHolds(asked, (question) => all[question], ''))
    ? all
    : undefined;
};
