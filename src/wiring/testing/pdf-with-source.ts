/** A small PDF by hand that carries a file under any description, as no honest printer would make it. */
export const pdfWithSource = (source: {
  readonly commit: string;
  readonly path: string;
  readonly text: string;
}): Buffer => {
  const text = Buffer.from(source.text);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
    `<< /Type /Filespec /F (a.md) /UF (a.md) /Desc ${hex(source.path)} /EF << /F 5 0 R >> >>`,
    `<< /Type /EmbeddedFile /Length ${text.length} >>\nstream\n${text.toString('latin1')}\nendstream`,
    `<< /Title (x) /CreationDate (D:20261102010000Z) /Keywords ${hex(`commit ${source.commit}, path ${source.path}`)} >>`,
  ];
  return written(objects);
};

/** UTF-16 with its mark, so that any name fits. */
const hex = (text: string): string =>
  `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

const written = (objects: readonly string[]): Buffer => {
  let out = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
};
