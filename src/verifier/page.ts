import './no-eval.ts';
import './page.css';
import './page-print.css';
import type { Given } from '../core/given.ts';
import { momentOf } from '../core/moment.ts';
import { inspect } from '../steps/inspect.ts';
import { hashesIn } from '../steps/told-hashes.ts';
import { droppedFiles, wanted } from './dropped-files.ts';
import { readGiven, readManifest } from './read-given.ts';
import { itemOf, missingOf, summaryOf } from './show.ts';

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
};

const embedded = readManifest('Bản kê đi kèm trang này', at('ban-ke').textContent);
let files: readonly File[] = [];
let given: readonly Given[] = embedded ? [embedded] : [];

const lengths = (): Set<number> =>
  new Set(
    given.flatMap((one) =>
      one.is === 'manifest' ? one.manifest.messages.map(({ bytes }) => bytes) : [],
    ),
  );

/** Manifests come first: only they tell which part of a message is to be hashed, also of those given earlier. */
const add = async (added: readonly File[]): Promise<void> => {
  const isJson = ({ name }: File) => /\.json$/i.test(name);
  const earlier = added.some(isJson) ? files.filter((file) => !added.includes(file)) : [];
  const again = earlier.filter(({ name }) => !/\.(pdf|json)$/i.test(name));
  const queue = [...added.filter(isJson), ...again, ...added.filter((file) => !isJson(file))];
  for (const [index, file] of queue.entries()) {
    at('tien-do').textContent = `Đang tính mã: ${index + 1}/${queue.length} – ${file.name}`;
    const read = await readGiven(file, lengths());
    const position = files.indexOf(file);
    if (position === -1) {
      files = [...files, file];
      given = [...given, read];
    } else given = given.with(position + (embedded ? 1 : 0), read);
  }
  at('tien-do').textContent =
    queue.length > 0 ? `Đã đọc ${files.length} tệp.` : 'Không có tệp nào.';
  show();
};

const show = (): void => {
  const typed = (at('ma') as HTMLTextAreaElement).value;
  const hashes = hashesIn(typed);
  at('ma-loi').textContent =
    typed.trim() === '' || hashes.length > 0 ? '' : 'Chưa thấy dãy 64 chữ số (0–9, a–f) nào ở đây.';
  const { items, missing } = inspect(given, hashes);
  at('ket-qua').hidden = given.length === 0;
  at('tom-tat').textContent = summaryOf(items, missing);
  at('luc').textContent =
    `Đối chiếu lúc ${momentOf(new Date().toISOString())} theo đồng hồ máy này.`;
  at('thieu').replaceChildren(...missing.flatMap(missingOf));
  at('tung-tep').replaceChildren(...items.map(itemOf));
};

// One batch after another: a second drop waits for the first.
let work = Promise.resolve();
const queue = (coming: Promise<readonly File[]>): void => {
  work = work
    .then(() => coming)
    .then(add)
    .catch(refuse);
};

const refuse = (): void => {
  at('tien-do').textContent =
    'Trình duyệt không cho đọc những gì vừa thả. Bấm "Chọn tệp…" hoặc "Chọn cả thư mục…" rồi chọn lại.';
};

for (const id of ['chon-tep', 'chon-thu-muc'])
  at(id).addEventListener('change', ({ currentTarget }) => {
    const input = currentTarget as HTMLInputElement;
    queue(Promise.resolve(wanted(input.files ?? [])));
    input.value = '';
  });

const zone = at('tha');
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  zone.classList.add('over');
});
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) zone.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  if (event.dataTransfer) queue(droppedFiles(event.dataTransfer));
});
at('ma').addEventListener('input', show);
at('in').addEventListener('click', () => {
  print();
});
at('lam-lai').addEventListener('click', () => {
  location.reload();
});

if (embedded) {
  at('di-kem').hidden = false;
  at('di-kem').textContent =
    `Trang này mang sẵn bản kê kỳ "${embedded.manifest.name}", năm học ${embedded.manifest.year}.`;
  show();
}
