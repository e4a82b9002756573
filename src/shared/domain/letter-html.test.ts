import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { letterBody, type LetterBlock } from './letter-body.ts';
import { blocksOfHtml, bodyOf, type HtmlNode } from './letter-html.ts';

type Parsed = DefaultTreeAdapterTypes.ChildNode;

function treeOf(nodes: readonly Parsed[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node)) return [];
    return [{ tag: node.tagName, attrs: Object.fromEntries(node.attrs.map((each) => [each.name, each.value])), children: treeOf(node.childNodes) }];
  });
}
function paste(html: string): LetterBlock[] {
  const { blocks } = blocksOfHtml(treeOf(parse(html).childNodes as Parsed[]));
  expect(letterBody.safeParse(bodyOf(blocks)).success).toBe(true);
  return blocks;
}
const words = (block: LetterBlock | undefined): string => JSON.stringify(block).replaceAll(/.*?"text":"((?:[^"\\]|\\.)*)"/gu, '$1').replaceAll(/[\]}].*$/gu, '');
const p = (text: string): LetterBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** As Word for Windows puts it on the clipboard: conditional comments, numbering as text to be ignored, spacing in every style. */
const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!--
 @font-face {font-family:"Bookman Old Style"; panose-1:2 5 6 4 5 5 5 2 2 4;}
 p.MsoNormal, li.MsoNormal {margin:0cm; font-size:12.0pt; font-family:"Times New Roman",serif;}
 @list l0:level1 {mso-level-tab-stop:none;}
--></style></head><body lang=IN style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const item = (level: number, marker: string, text: string) => `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-align:justify;text-indent:-18.0pt;line-height:150%;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:"Arial",sans-serif;mso-fareast-font-family:Arial'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-US style='font-size:12.0pt;line-height:150%;font-family:"Arial",sans-serif;color:#1F3864'>${text}<o:p></o:p></span></p>`;

describe('text pasted from Word', () => {
  test('numbered paragraphs become levels, their printed numbers go', () => {
    const blocks = paste(word(`${item(1, '1.', 'Titik rawan genangan')}${item(2, 'a.', 'Kecamatan Lestari Utara')}${item(2, 'b.', 'Kecamatan Lestari Selatan')}${item(1, '2.', 'Saluran primer')}`));
    expect(blocks).toEqual([{
      type: 'orderedList',
      content: [
        { type: 'listItem', content: [p('Titik rawan genangan'), { type: 'orderedList', content: [{ type: 'listItem', content: [p('Kecamatan Lestari Utara')] }, { type: 'listItem', content: [p('Kecamatan Lestari Selatan')] }] }] },
        { type: 'listItem', content: [p('Saluran primer')] },
      ],
    }]);
  });

  test('a list that goes on counting after a paragraph stays one list', () => {
    const blocks = paste(word(`${item(1, '1.', 'Pertama')}<p class=MsoNormal style='margin-left:36.0pt'>Uraian butir pertama.</p>${item(1, '2.', 'Kedua')}`));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ type: 'orderedList', content: [{ content: [p('Pertama'), p('Uraian butir pertama.')] }, { content: [p('Kedua')] }] });
  });

  test('a list that begins at 1 again is a new list', () => {
    const blocks = paste(word(`${item(1, '1.', 'Dasar')}<p class=MsoNormal>Untuk:</p>${item(1, '1.', 'Melaksanakan tugas')}`));
    expect(blocks.map((block) => block.type)).toEqual(['orderedList', 'paragraph', 'orderedList']);
  });

  test('bullets of the Symbol face are bullets', () => {
    const [list] = paste(word(`${item(1, '·', 'Pompa')}${item(1, '·', 'Pintu air')}`));
    expect(list).toMatchObject({ type: 'bulletList', content: [{}, {}] });
  });

  test('faces, sizes, colours and spacing go; bold, italic and underline stay', () => {
    const blocks = paste(word(`<p class=MsoNormal style='text-align:justify;line-height:150%;margin-bottom:8.0pt'><b style='mso-bidi-font-weight:normal'><span style='font-size:14.0pt;font-family:"Bookman Old Style",serif;color:red'>Tebal</span></b><span style='font-size:12.0pt'> biasa <i>miring</i> <u>garis</u></span><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`));
    expect(blocks).toEqual([{
      type: 'paragraph',
      content: [{ type: 'text', text: 'Tebal', marks: [{ type: 'bold' }] }, { type: 'text', text: ' biasa ' }, { type: 'text', text: 'miring', marks: [{ type: 'italic' }] }, { type: 'text', text: ' ' }, { type: 'text', text: 'garis', marks: [{ type: 'underline' }] }],
    }]);
  });

  test('a centred line stays centred, a justified one is what the layout makes of it', () => {
    expect(paste(word(`<p class=MsoNormal align=center style='text-align:center'>MEMUTUSKAN:</p><p class=MsoNormal style='text-align:justify'>Menetapkan</p>`))).toEqual([
      { type: 'paragraph', attrs: { align: 'center' }, content: [{ type: 'text', text: 'MEMUTUSKAN:' }] }, p('Menetapkan'),
    ]);
  });

  test('a table keeps its rows, its joined cells and the shares of its columns', () => {
    const blocks = paste(word(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
      <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=100 valign=top style='width:75.0pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal align=center><b>No.<o:p></o:p></b></p></td><td width=300 valign=top style='width:225.0pt'><p class=MsoNormal><b>Kecamatan</b></p></td></tr>
      <tr><td width=400 colspan=2 valign=top style='width:300.0pt'><p class=MsoNormal>Jumlah 6 (enam)</p></td></tr></table>`));
    expect(blocks[0]).toMatchObject({
      type: 'table', attrs: { widths: [25, 75] },
      content: [{ content: [{ type: 'tableCell' }, { type: 'tableCell' }] }, { content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [p('Jumlah 6 (enam)')] }] }],
    });
  });

  test('a page break stays, a picture is counted and left out', () => {
    const { blocks, images } = blocksOfHtml(treeOf(parse(word(`<p class=MsoNormal>Satu<br clear=all style='mso-special-character:line-break;page-break-before:always'></p><p class=MsoNormal><img width=200 src="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"></p><p class=MsoNormal>Dua</p>`)).childNodes as Parsed[]));
    expect(blocks).toEqual([p('Satu'), { type: 'pageBreak' }, p('Dua')]);
    expect(images).toBe(1);
  });

  test('what is hidden, a script and an unfinished tag bring nothing in', () => {
    expect(paste(word(`<p class=MsoNormal>Isi<span style='display:none;mso-hide:all'>tersembunyi</span><script>alert(1)</script><a href="javascript:alert(1)" onclick="x()"><u>tautan</u></a></p><style>p{}</style><iframe src="x"></iframe>`))).toEqual([p('Isitautan')]);
  });
});

describe('text pasted from elsewhere', () => {
  test('what a web editor wraps into <b style="font-weight:normal"> is not bold', () => {
    expect(paste('<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Biasa, </span><span style="font-weight:700">tebal</span></p></b>')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Biasa, ' }, { type: 'text', text: 'tebal', marks: [{ type: 'bold' }] }] },
    ]);
  });

  test('lists written inside and beside their item are nested alike', () => {
    const nested = [{ type: 'orderedList', content: [{ type: 'listItem', content: [p('satu'), { type: 'orderedList', content: [{ type: 'listItem', content: [p('satu a')] }] }] }] }];
    expect(paste('<ol><li>satu<ol><li>satu a</li></ol></li></ol>')).toEqual(nested);
    expect(paste('<ol><li>satu</li><ol><li>satu a</li></ol></ol>')).toEqual(nested);
  });

  test('headings keep three levels and say their bold only once', () => {
    expect(paste('<h1><b>BAB I</b></h1><h4>Bagian</h4>')).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'BAB I' }] }, { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Bagian' }] },
    ]);
  });

  test('a table that only placed things side by side inside a cell becomes their text', () => {
    const [table] = paste('<table><tr><td><table><tr><td>kiri</td><td>kanan</td></tr></table></td></tr></table>');
    expect(words(table)).toContain('kiri');
    expect(JSON.stringify(table).match(/"table"/gu)).toHaveLength(1);
  });

  test('plain words with line breaks stay one paragraph', () => {
    expect(paste('Jalan Merdeka<br>Tanjung Lestari')).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Jalan Merdeka' }, { type: 'hardBreak' }, { type: 'text', text: 'Tanjung Lestari' }] }]);
  });

  test('signs no page can set, and text turned the other way, are left out', () => {
    expect(paste('<p>a\u202Eb\u200B\u0007c\u00A0\u00A0d</p>')).toEqual([p('abc d')]);
  });
});
