import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { woff2Characters } from './woff2Characters.ts';

const fonts = new URL('../../public/fonts/', import.meta.url);
const files = readdirSync(fonts).filter((name) => name.endsWith('.woff2'));

/** Characters of a face: its files together, as the unicode ranges put them together on page and map. */
function charactersOf(face: string): Set<number> {
  const parts = files.filter((name) => new RegExp(`^${face}-(latin|east)\\.woff2$`).test(name));
  return new Set(parts.flatMap((name) => [...woff2Characters(readFileSync(new URL(name, fonts)))]));
}

const missing = (face: string, text: string) => {
  const known = charactersOf(face);
  const unseen = [...new Set(text)].filter(
    (sign) => sign > ' ' && !known.has(sign.codePointAt(0)!),
  );
  return unseen.sort();
};

/** Every authored text: names, facts, titles of sources, towns. */
function authored(ending: string): string {
  return ['data/', 'geo/']
    .map((folder) => new URL(`../../${folder}`, import.meta.url))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => readFileSync(new URL(name, folder), 'utf8')),
    )
    .join('\n');
}

const latinAlphabets = [
  'AaBbCcČčĆćDdĐđEeFfGgHhIiJjKkLlMmNnOoPpRrSsŠšTtUuVvZzŽž',
  'ÇçËë ĂăÂâÎîȘșȚțŞşŢţ ĞğIıİiÖöŞşÜü ÁáÉéÍíÓóŐőÚúŰű ĄąĘęŁłŃńŚśŹźŻż ĎďĚěŇňŘřŤťŮůÝý ĹĺĽľŔŕÔôÄä ß',
  '0123456789 .,:;!?()[]*&%/+−–—‘’“”„…·•†‡°×≈≤≥→←✓€§',
].join('');
const eastAlphabets = [
  'АаБбВвГгДдЂђЕеЖжЗзИиЈјКкЛлЉљМмНнЊњОоПпРрСсТтЋћУуФфХхЦцЧчЏџШш ЃѓЅѕЌќ',
  'ЙйЩщЪъЫыЬьЭэЮюЯя ЇїЄєІіҐґ Скопје',
  'ΑαΒβΓγΔδΕεΖζΗηΘθΙιΚκΛλΜμΝνΞξΟοΠπΡρΣσςΤτΥυΦφΧχΨψΩω άέήίόύώϊϋΐΰ ΆΈΉΊΌΎΏ Αθήνα',
].join('');

describe('fonts', () => {
  for (const face of ['source-sans-3-400', 'source-sans-3-600', 'brygada-1918-500-italic']) {
    it(`${face} writes every alphabet of the region`, () => {
      expect(missing(face, latinAlphabets.replaceAll(/[→←✓]/g, '') + eastAlphabets)).toEqual([]);
    });
  }

  it('the serif of dates and titles writes every Latin alphabet of the region', () => {
    expect(missing('brygada-1918-500', latinAlphabets.replaceAll(/[→←✓]/g, ''))).toEqual([]);
  });

  it('the sans writes whatever stands in the record, and its check marks', () => {
    for (const face of ['source-sans-3-400', 'source-sans-3-600']) {
      expect(missing(face, `${authored('.csv')}${authored('.json')}✓→←`)).toEqual([]);
    }
  });

  it('reads what is in a font and what is not', () => {
    expect(missing('source-sans-3-400', 'Ђ中')).toEqual(['中']);
    expect(missing('brygada-1918-500', 'Aж')).toEqual(['ж']);
  });

  it('are light: at most 110 KB together', () => {
    const bytes = files.map((name) => statSync(new URL(name, fonts)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(110_000);
  });

  it('come with their licences', () => {
    for (const name of ['OFL-source-sans-3.txt', 'OFL-brygada-1918.txt']) {
      expect(readFileSync(new URL(name, fonts), 'utf8')).toContain('SIL Open Font License');
    }
  });
});
