import { compareNames, compareVietnamese } from '../../core/text.ts';
import type { Chosen, Counts } from './pagefind.ts';

/** Fills each choice of the form with the values there are, in Vietnamese order. */
export const fillFilters = (form: HTMLFormElement, counts: Counts): void => {
  for (const select of form.querySelectorAll('select')) {
    const values = Object.keys(counts[select.name] ?? {}).sort(
      select.name === 'Giáo viên' ? compareNames : compareVietnamese,
    );
    select.append(...values.map((value) => new Option(value, value)));
  }
};

/** What is chosen, without the choices left at "tất cả". */
export const chosenIn = (form: HTMLFormElement): Chosen =>
  Object.fromEntries(
    Array.from(form.querySelectorAll('select'), ({ name, value }) => [name, value] as const).filter(
      ([, value]) => value !== '',
    ),
  );
