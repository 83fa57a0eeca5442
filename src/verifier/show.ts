import type { Inspected, Missing, Standing } from '../steps/inspect.ts';

/** One thing that was given, with all that can be said about it. Texts of files are set as text and never read as markup. */
export const itemOf = ({ subject, standing, statements }: Inspected): HTMLElement =>
  element('li', { class: standing }, [
    element('h3', {}, [element('span', { class: 'standing' }, [NAMES[standing]]), subject]),
    element(
      'ul',
      {},
      statements.map(({ verdict, text }) => element('li', { class: verdict }, [text])),
    ),
  ]);

/** How many stand how, in one sentence. */
export const summaryOf = (items: readonly Inspected[], missing: readonly Missing[]): string => {
  const count = (standing: Standing) => items.filter((one) => one.standing === standing).length;
  const absent = missing.reduce((sum, { files }) => sum + files.length, 0);
  return [
    `${items.length} thứ đã xét: ${count('same')} khớp, ${count('different')} không khớp, ${count('foreign')} ngoài bản kê, ${count('open')} chưa rõ.`,
    ...(missing.length > 0
      ? [absent > 0 ? `Còn thiếu ${absent} tệp trong bản kê.` : 'Đủ mọi tệp trong bản kê.']
      : []),
  ].join(' ');
};

/** What a manifest lists and nobody gave; nothing when nothing lacks. */
export const missingOf = ({ manifest: { manifest }, files, messages }: Missing): HTMLElement[] => {
  const [allFiles, allMessages] = [manifest.files.length, manifest.messages.length];
  if (files.length + messages.length === 0) return [];
  return [
    element('section', {}, [
      element('h3', {}, [`Bản kê ${manifest.tag}: chưa đưa vào`]),
      element('p', {}, [
        `Tệp: đã có ${allFiles - files.length}/${allFiles}. Thư: đã có ${allMessages - messages.length}/${allMessages} đúng từng byte${messages.length > 0 ? `, chưa có thư ${messages.join(', ')}` : ''}.`,
      ]),
      element(
        'ul',
        {},
        files.map(({ path, title }) => element('li', {}, [`Thiếu "${title}" – ${path}`])),
      ),
    ]),
  ];
};

const NAMES: Readonly<Record<Standing, string>> = {
  same: 'KHỚP',
  different: 'KHÔNG KHỚP',
  foreign: 'NGOÀI BẢN KÊ',
  open: 'CHƯA RÕ',
};

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElement => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
