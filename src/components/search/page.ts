import { fillFilters, chosenIn } from './filters.ts';
import { loadPagefind, type Found, type Pagefind } from './pagefind.ts';
import { resultOf } from './result.ts';
import { unknownWord } from './unknown-word.ts';

// The search page: what is typed and chosen stands in the address, so that a search can be kept and sent on.

const form = document.getElementById('search') as HTMLFormElement;
const input = document.getElementById('query') as HTMLInputElement;
const choices = document.getElementById('filters') as HTMLDetailsElement;
const status = document.getElementById('search-status') as HTMLElement;
const list = document.getElementById('results') as HTMLOListElement;
const more = document.getElementById('more') as HTMLButtonElement;

const PAGE = 10;
let latest = 0;
let found: Found | undefined;
let shown = 0;

const start = async (): Promise<void> => {
  const library = await loadPagefind(
    form.dataset['bundle'] ?? '',
    form.dataset['base'] ?? '/',
  ).catch(() => undefined);
  if (!library) {
    status.textContent = 'Chưa có chỉ mục tìm kiếm. Gõ "npm run build" rồi mở lại trang này.';
    return;
  }
  fillFilters(form, await library.filters());
  restore(new URLSearchParams(location.search));
  // On a phone they would fill the screen; what is chosen is always to be seen.
  choices.open = matchMedia('(min-width: 48rem)').matches || Object.keys(chosenIn(form)).length > 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const runAfter = (milliseconds: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void run(library), milliseconds);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    runAfter(0);
  });
  form.addEventListener('change', () => runAfter(0));
  input.addEventListener('input', () => runAfter(200));
  more.addEventListener('click', () => void showMore(true));
  if (location.search) await run(library);
  form.dataset['ready'] = '';
  input.focus();
};

const restore = (asked: URLSearchParams): void => {
  for (const field of form.elements)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = asked.get(field.name) ?? '';
};

const run = async (library: Pagefind): Promise<void> => {
  const turn = ++latest;
  const query = input.value.trim();
  const filters = chosenIn(form);
  keepInAddress();
  const asked = query !== '' || Object.keys(filters).length > 0;
  const missing = await unknownWord(library, query, filters);
  const answer = asked && !missing ? await library.search(query || null, { filters }) : undefined;
  if (turn !== latest) return;
  found = answer;
  shown = 0;
  status.textContent = asked ? countOf(answer, missing) : '';
  await showMore(false);
  form.dataset['answered'] = query;
};

const countOf = (answer: Found | undefined, missing: string | undefined): string => {
  if (missing) return `Không có hồ sơ nào có từ “${missing}”. Xem lại chữ đã gõ.`;
  if (!answer?.results.length) return 'Không có hồ sơ nào. Thử ít từ hơn, hoặc bỏ bớt điều kiện.';
  // Guide pages are of no school year.
  const records = sum(Object.values(answer.filters['Năm học'] ?? {}));
  const others = answer.results.length - records;
  return `Có ${records} hồ sơ${others > 0 ? ` và ${others} trang khác` : ''}.`;
};

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** The first results take the place of the former ones at once, so that nothing flickers while one types. */
const showMore = async (moveFocus: boolean): Promise<void> => {
  const turn = latest;
  const next = (found?.results ?? []).slice(shown, shown + PAGE);
  const hits = await Promise.all(next.map((result) => result.data()));
  if (turn !== latest) return;
  const items = hits.map((hit) => resultOf(hit, input.value));
  if (shown === 0) list.replaceChildren(...items);
  else list.append(...items);
  shown += next.length;
  more.hidden = shown >= (found?.results.length ?? 0);
  if (moveFocus) items[0]?.querySelector('a')?.focus();
};

const keepInAddress = (): void => {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') asked.set(name, value);
  history.replaceState(null, '', asked.size ? `?${asked}` : location.pathname);
};

void start();
